throw new RangeError("no room to start");
