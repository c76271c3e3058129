package dev.baedal.local;

import dev.baedal.local.client.Login;
import dev.baedal.local.programs.Program;
import dev.baedal.local.programs.Secrets;

/** The text that {@code up} prints when the platform is ready: addresses and first commands. */
record Greeting(Arguments arguments) {

	String text() {
		return arguments.command() == Command.KAFKA ? broker() : arguments.secure() ? secure() : platform();
	}

	/** The options with which the other commands find this run. */
	private String sameRun() {
		return arguments.data().map(data -> " --data " + data).orElse("")
				+ (arguments.portOffset() == 0 ? "" : " --port-offset " + arguments.portOffset());
	}

	private String broker() {
		return "Kafka listens on localhost:%d. Ctrl-C stops it.%n"
			.formatted(Program.KAFKA.port(arguments.portOffset()));
	}

	private String secure() {
		int port = Program.GATEWAY.port(arguments.portOffset());
		return """

				  gateway   %7$s%2$s
				  login     %7$s/oauth2/authorization/baedal in a browser; %3$s/signup for a new customer
				  logs      %4$s

				Demo users, all with the password %5$s
				  khl (customer), owner-1 (owner of every store), rider-1 (rider), operator-1 (operator)
				A token, and an order with it:
				  TOKEN=$(./baedal token customer%6$s)
				  http POST localhost:%1$d/orders "Authorization: Bearer $TOKEN" foodId=1 qty=1 address=seoul
				  curl -s localhost:%1$d/orders -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"foodId":1,"qty":1,"address":"seoul"}'
				Play the life cycle of an order:
				  ./baedal demo%6$s
				Ctrl-C stops everything; the data is there after the next ./baedal up.
				"""
			.formatted(port, arguments.isPublic() ? " (and on every address of this machine)" : "",
					arguments.isPublic() ? arguments.gatewayUrl() : Login.issuer(arguments.portOffset()),
					arguments.folder().log(Program.ORDER.first()).getParent(),
					Secrets.of(arguments.folder()).demoPassword(), sameRun(), arguments.gatewayUrl());
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
				Play the life cycle of an order:
				  ./baedal demo%4$s
				Ctrl-C stops everything; the data is there after the next ./baedal up.
				"""
			.formatted(port, arguments.isPublic() ? " (and on every address of this machine)" : "",
					arguments.folder().log(Program.ORDER.first()).getParent(), sameRun());
	}
}
