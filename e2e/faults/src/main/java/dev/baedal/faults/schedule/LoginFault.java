package dev.baedal.faults.schedule;

/** A fault of identity; such faults run one after the other. */
interface LoginFault extends Fault {

	@Override
	default Lane lane() {
		return Lane.LOGIN;
	}
}
