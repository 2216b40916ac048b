// For browsers too old for modules: say so.
document.getElementById('loading').hidden = true;
document.getElementById('unsupported').hidden = false;
