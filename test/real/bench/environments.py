"""Python environments with the locked packages, made once and kept in a cache."""
import concurrent.futures
import fcntl
import os
import shutil
import subprocess
import sys

from .failure import TOOL_MISSING, Failure
from .versions import ENVIRONMENTS, key

_OLDEST_PYTHON = (3, 10)
_PACE_SOURCE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "pace.c")


def say(text):
    print("stand:", text, file=sys.stderr, flush=True)


def default_cache():
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(home, "feeler-stand")


def prepare_tools(python, host, pace, cache):
    """Answer the programs {"moonraker", host} and, for another pace, the library "pace"."""
    version = _python_version(python)
    if not shutil.which("gcc"):
        raise Failure(TOOL_MISSING, "gcc is missing (the Klipper host compiles a C helper)")
    os.makedirs(cache, exist_ok=True)
    names = ("moonraker", host)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        programs = pool.map(lambda name: _install(name, python, version, cache), names)
        tools = dict(zip(names, programs))
    if pace != 1.0:
        tools["pace"] = _compile_pace(cache)
    return tools


def _run(args, log):
    with open(log, "a") as out:
        return subprocess.call(args, stdin=subprocess.DEVNULL, stdout=out, stderr=out)


def _python_version(python):
    try:
        version = subprocess.check_output(
            [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            text=True, stderr=subprocess.DEVNULL).strip()
    except (OSError, subprocess.CalledProcessError):
        raise Failure(TOOL_MISSING, "cannot run %s" % python) from None
    if tuple(map(int, version.split("."))) < _OLDEST_PYTHON:
        raise Failure(TOOL_MISSING, "Python 3.10 or newer is needed, not %s" % version)
    return version


def _install(name, python, version, cache):
    """Make an environment unless it is there; answer its program."""
    folder = os.path.join(cache, key(name, version))
    pins = ENVIRONMENTS[name]["pins"]
    done, log = os.path.join(folder, "pins.txt"), folder + ".log"
    with open(folder + ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)     # one installer at a time
        if not os.path.exists(done):
            say("installing " + pins[0])
            shutil.rmtree(folder, ignore_errors=True)
            open(log, "w").close()
            _fill(name, python, folder, log)
            with open(done, "w") as file:    # last: half an environment is none
                file.write("\n".join(pins) + "\n")
    return os.path.join(folder, "bin", ENVIRONMENTS[name]["program"])


def _fill(name, python, folder, log):
    pins, hint = ENVIRONMENTS[name]["pins"], ENVIRONMENTS[name]["hint"]
    if _run([python, "-m", "venv", folder], log):
        raise Failure(TOOL_MISSING, "python3-venv is missing", log)
    own = os.path.join(folder, "bin", "python")
    if _run([own, "-m", "pip", "install", *pins], log):
        raise Failure(TOOL_MISSING, "pip could not install %s%s" % (pins[0], hint), log)
    if name == "moonraker":
        if _run([own, "-c", "import libnacl"], log):
            raise Failure(TOOL_MISSING, "libsodium is missing (package libsodium23)", log)
    elif _run([own, "-c", "from klippy import chelper; chelper.get_ffi()"], log):
        raise Failure(TOOL_MISSING, "gcc could not compile Klipper's C helper", log)


def _compile_pace(cache):
    library = os.path.join(cache, "pace.so")
    own = "%s.%d" % (library, os.getpid())
    log = library + ".log"
    if _run(["gcc", "-O2", "-shared", "-fPIC", "-o", own, _PACE_SOURCE, "-ldl"], log):
        raise Failure(TOOL_MISSING, "gcc could not compile pace.c", log)
    os.replace(own, library)                 # whole at every moment
    return library
