package dev.baedal.local;

/** What to do next, once all is ready. */
record Greeting(Arguments arguments) {

	String text() {
		return arguments.command() == Command.KAFKA ? broker() : platform();
	}

	/** What the other commands must be told to find this run. */
	private String sameRun() {
		return arguments.data().map(data -> " --data " + data).orElse("")
				+ (arguments.portOffset() == 0 ? "" : " --port-offset " + arguments.portOffset());
	}

	private String broker() {
		return "Kafka answers on localhost:%d. Ctrl-C stops it.%n".formatted(Program.KAFKA.port(arguments.portOffset()));
	}

	private String platform() {
		int port = Program.GATEWAY.port(arguments.portOffset());
		return """

				  gateway   http://localhost:%1$d%2$s
				  menu      http://localhost:%1$d/menus
				  MyPage    http://localhost:%1$d/myPages
				  logs      %3$s

				Place an order:
				  http POST localhost:%1$d/orders customerId=khl foodId=1 qty=1 address=seoul
				  curl -s localhost:%1$d/orders -H 'Content-Type: application/json' -d '{"customerId":"khl","foodId":1,"qty":1,"address":"seoul"}'
				See a whole life:
				  ./baedal demo%4$s
				Ctrl-C stops everything; what was accepted is there after the next ./baedal up.
				""".formatted(port, arguments.isPublic() ? " (and on every address of this machine)" : "",
				arguments.folder().log(Program.ORDER.first()).getParent(), sameRun());
	}
}
