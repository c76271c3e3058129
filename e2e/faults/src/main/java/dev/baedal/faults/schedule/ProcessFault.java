package dev.baedal.faults.schedule;

/** Befalls processes: such faults come one after the other, or a start would meet the next kill. */
interface ProcessFault extends Fault {

	@Override
	default Lane lane() {
		return Lane.PROCESSES;
	}
}
