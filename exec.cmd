@rem Scripts of package.json say exec, so that a signal to npm reaches the program; Windows has no such word.
@%*
