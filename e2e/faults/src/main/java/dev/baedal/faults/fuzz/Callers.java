package dev.baedal.faults.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

import dev.baedal.local.client.Login;
import dev.baedal.local.client.Role;

/** Adds a token to a request: of the right caller, of another, forged, or none. */
interface Callers {

	Callers ANYBODY = new Callers() {
		@Override
		public Caller sign(Request request, SplittableRandom random) {
			return Caller.ANYBODY;
		}

		@Override
		public Caller signWell(Request request) {
			return Caller.ANYBODY;
		}
	};

	/** Signs as a random caller. */
	Caller sign(Request request, SplittableRandom random) throws IOException, InterruptedException;

	/** Signs as the caller who may do it. */
	Caller signWell(Request request) throws IOException, InterruptedException;

	record LoggedIn(Login login) implements Callers {

		private static final List<Caller> PEOPLE = List.of(Caller.CUSTOMER, Caller.OWNER, Caller.RIDER,
				Caller.OPERATOR);

		@Override
		public Caller sign(Request request, SplittableRandom random) throws IOException, InterruptedException {
			int percent = random.nextInt(100);
			if (percent < 50) {
				return signWell(request);
			}
			if (percent < 60) {
				return Caller.ANONYMOUS;
			}
			if (percent < 80) {
				Caller copied = Attack.any(PEOPLE, random);
				request.header("Authorization", Forgery.like(login.token(copied.role), random));
				return Caller.FORGED;
			}
			return bear(request, login.token(Attack.any(PEOPLE, random).role));
		}

		@Override
		public Caller signWell(Request request) throws IOException, InterruptedException {
			return bear(request, login.token(Role.of(request.method(), request.target())));
		}

		private Caller bear(Request request, String token) throws IOException, InterruptedException {
			request.header("Authorization", "Bearer " + token);
			for (Caller person : PEOPLE) {
				if (login.token(person.role).equals(token)) {
					return person;
				}
			}
			throw new IllegalStateException("a token of no known caller");
		}
	}
}
