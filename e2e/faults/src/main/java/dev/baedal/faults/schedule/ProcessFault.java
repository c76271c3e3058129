package dev.baedal.faults.schedule;

/** A fault of processes; such faults run one after the other, so that a kill does not hit an unplanned start. */
interface ProcessFault extends Fault {

	@Override
	default Lane lane() {
		return Lane.PROCESSES;
	}
}
