package dev.baedal.faults.schedule;

import dev.baedal.local.programs.Program;

/** The calls between services that pass a proxy. */
public enum Link {

	ORDER_TO_PAYMENT(Program.ORDER, Program.PAYMENT),
	DELIVERY_TO_ORDER(Program.DELIVERY, Program.ORDER),
	ORDER_TO_STORE(Program.ORDER, Program.STORE),
	ORDER_TO_COUPON(Program.ORDER, Program.COUPON),
	DELIVERY_TO_COUPON(Program.DELIVERY, Program.COUPON);

	private final Program caller;
	private final Program called;

	Link(Program caller, Program called) {
		this.caller = caller;
		this.called = called;
	}

	public Program caller() {
		return caller;
	}

	public Program called() {
		return called;
	}
}
