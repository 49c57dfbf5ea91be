"""The conventions that the engine knows, each as one file of parameters in `parameters/`."""
