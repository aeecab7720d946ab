/** What the home screen shows after its first paint. */
import '../../widgets/temperature-graph.js';
import '../../widgets/temperature-spark.js';
import './home-failure.js';
import './home-keys.js';
import './home-last.js';
