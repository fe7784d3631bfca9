// Gateway: the doors. HTTP comes in here; Doors/ finds the address and the caller, Exchange/ does what an exchange says, Faces/
// writes answers and errors in the caller's format, OAuth/ is the authorisation server, Admin/ the management API.
