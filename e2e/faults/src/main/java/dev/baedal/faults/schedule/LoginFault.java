package dev.baedal.faults.schedule;

/** Befalls whoever says who people are, one such fault after the other. */
interface LoginFault extends Fault {

	@Override
	default Lane lane() {
		return Lane.LOGIN;
	}
}
