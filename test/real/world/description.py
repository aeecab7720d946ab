"""What a machine is made of: a V2.4-like CoreXY unless a file says otherwise."""
import copy
import json

DEFAULT_MACHINE = {
    "mcu": "rp2040",       # decides how the host reads ADC_TEMPERATURE
    "clock_freq": 50_000_000,
    "adc_max": 4095,
    "pwm_max": 255,
    # how motors move the nozzle: corexy (a b), cartesian (x y), corexz (a b y)
    # or delta (t0 t1 t2); z0..z3 carry the gantry, or the bed, at up to four
    # places. A file that names its kinematics lists all motors and switches.
    "kinematics": "corexy",
    # step pin -> role.  mm is the travel of one step, sign=+1: dir 1 is plus
    "motors": {
        "a":  {"step": "PF13", "mm": 40.0 / 3200, "sign": 1},
        "b":  {"step": "PG0",  "mm": 40.0 / 3200, "sign": 1},
        "z0": {"step": "PF11", "mm": 8.0 / 3200, "sign": 1},
        "z1": {"step": "PG4",  "mm": 8.0 / 3200, "sign": 1},
        "z2": {"step": "PF9",  "mm": 8.0 / 3200, "sign": 1},
        "z3": {"step": "PC13", "mm": 8.0 / 3200, "sign": 1},
        "e":  {"step": "PE2",  "mm": 22.6789511 / 16000, "sign": 1},
    },
    # where the machine stands when the board powers up
    "start": {"x": 120.0, "y": 140.0, "z": [31.0, 31.9, 30.6, 31.4]},
    # XY of the four gantry corners, in motor order z0..z3 (three Z motors
    # instead have "pivots": a list of their XY; one Z motor needs neither)
    "gantry": {"x0": -60.0, "x1": 410.0, "y0": -10.0, "y1": 420.0},
    # surface: tilted and bowed about (cx, cy), where it is at height 0 when cold;
    # "x" and "y": from where to where there is a bed (left out: everywhere).
    # Tilted so that a gantry levelled to it is as high over the Z pin as over
    # (cx, cy): what the pin is set to is then the gap there when it closes.
    "bed": {"tilt_x": 0.00012, "tilt_y": -0.000031, "bow": 0.06,
            "cx": 175.0, "cy": 175.0, "r": 175.0, "x": [0.0, 350.0], "y": [0.0, 350.0]},
    # how bed and frame grow as they soak: see soak.py
    "expansion": {"soaked": 0.100, "warm_by": 35.0, "lags": [180.0, 720.0]},
    "switches": {
        "PG6":  {"kind": "x_max", "at": 350.0},
        "PG9":  {"kind": "y_max", "at": 355.0},
        # Z switch: the nozzle closes it at absolute height "at" over the pin
        "PG10": {"kind": "z_pin", "x": 206.0, "y": 352.0, "radius": 5.0,
                 "at": -0.25},
        # inductive probe: closes "at" mm above the bed surface
        # (all kinds: see switches.py and bltouch.py)
        "PG15": {"kind": "probe", "dx": 0.0, "dy": 25.0, "at": 1.5,
                 "noise": 0.0015},
    },
    "inputs": {"PG12": 1, "PG13": 1},
    # dT/dt = duty*rate - (T-Tair)*loss - fan*fan_loss*(T-Tair)
    "heaters": {
        "extruder": {"heater": "PA2", "rate": 9.0, "loss": 0.018,
                     "fan": "PA8", "fan_loss": 0.002, "lag": 0.6},
        "bed": {"heater": "PA1", "rate": 2.2, "loss": 0.012, "lag": 0.8},
    },
    "thermistors": {
        "PF4": {"of": "extruder"}, "PF3": {"of": "bed"},
        "PF5": {"of": "chamber"}, "PF6": {"of": "electronics"},
    },
    "thermistor_model": {"r25": 100000.0, "beta": 3950.0, "pullup": 4700.0,
                         "noise": 0.15},
    "tachos": {"PG11": {"fan": "PA8", "rpm": 6200.0, "ppr": 2},
               "PG14": {"fan": "PE5", "rpm": 8100.0, "ppr": 2}},
    "ambient": 24.0,
}


def _merge(base, extra):
    for key, value in extra.items():
        if isinstance(value, dict) and isinstance(base.get(key), dict):
            _merge(base[key], value)
        else:
            base[key] = value


def build(extra):
    """The default machine with what extra says; a new kinematics begins bare."""
    machine = copy.deepcopy(DEFAULT_MACHINE)
    if "kinematics" in extra:
        machine.update(motors={}, switches={})
        del machine["bed"]["x"], machine["bed"]["y"]
    _merge(machine, extra)
    return machine


def load(path=None):
    if not path:
        return build({})
    with open(path) as file:
        return build(json.load(file))
