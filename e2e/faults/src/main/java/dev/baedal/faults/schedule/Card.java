package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.baedal.local.Program;

/** The kinds of what is done to processes, and how often each comes up in a deck. */
enum Card {

	ONE(8) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Kill("kill one", List.of(dice.one(topology.services())), dice.seconds(0, 10));
		}
	},
	TWO(2) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Kill("kill two at once", dice.some(2, topology.services()), dice.seconds(0, 8));
		}
	},
	SEVERAL(1) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Kill("kill several at once", dice.some(dice.from(3, 5), topology.everything()),
					dice.seconds(0, 6));
		}
	},
	BROKER(2) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Kill("kill the broker", List.of(Victim.of(Program.KAFKA)), dice.seconds(0, 15));
		}
	},
	RELAYS_OWNER(3) {
		@Override
		boolean isIn(Topology topology) {
			return topology.replicas() > 1;
		}

		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new KillOwner(dice.one(Topology.CONSUMERS), dice.seconds(0, 15));
		}
	},
	RELAYS_OWNER_HANGS(3) {
		@Override
		boolean isIn(Topology topology) {
			return topology.replicas() > 1;
		}

		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new HangOwner(dice.one(Topology.CONSUMERS), dice.seconds(6, 20));
		}
	},
	DATABASE_SERVER(2) {
		@Override
		boolean isIn(Topology topology) {
			return topology.server();
		}

		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Kill("kill the database server", List.of(Victim.of(Program.MARIADB)), dice.seconds(0, 20));
		}
	},
	DATABASE_CONNECTIONS(2) {
		@Override
		boolean isIn(Topology topology) {
			return topology.server();
		}

		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new BreakConnections(dice.from(1, 4));
		}
	},
	FULL_DISK(2) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			Victim writer = topology.server() ? Victim.of(Program.MARIADB) : dice.one(topology.consumers());
			return new FullDisk(writer, dice.seconds(3, 12));
		}
	},
	ONE_REPLICA_AND_BACK(2) {
		@Override
		boolean isIn(Topology topology) {
			return topology.replicas() > 1;
		}

		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			List<Victim> replicas = dice.from(1, 3) == 1 ? topology.consumers() : topology.of(dice.one(Topology.CONSUMERS));
			return ScaleIn.of(replicas, dice.seconds(5, 15));
		}
	},
	RUSH(1) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Rush(250, Duration.ofSeconds(25));
		}
	},
	OTHERS_BEHIND_THE_BROKER(1) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new KillInTurn(Victim.of(Program.KAFKA), dice.seconds(1, 10), dice.some(2, topology.consumers()),
					dice.seconds(0, 4));
		}
	},
	EVERYTHING(1) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Kill("kill everything", topology.everything(), dice.seconds(0, 5));
		}
	},
	STARTING(2) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new KillStarting(dice.one(topology.services()), dice.seconds(0, 3), dice.seconds(0.5, 9));
		}
	},
	CATCHING_UP(2) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new KillCatchingUp(dice.one(topology.consumers()), dice.seconds(6, 15), dice.seconds(0, 3));
		}
	},
	HANG(4) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			int most = dice.one(List.of(6, 6, 20, 60));
			Duration length = dice.seconds(1, most);
			return new Hang(dice.one(topology.everything()), length.compareTo(longest) < 0 ? length : longest);
		}
	},
	READ_AGAIN(2) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			long events = dice.one(List.of(20L, 200L, Long.MAX_VALUE));
			return new ReadAgain(topology.of(dice.one(Topology.CONSUMERS)), events, dice.seconds(0, 4));
		}
	},
	AWAY_FOR_LONG(1) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Kill("away for longer than its session", topology.of(dice.one(Topology.CONSUMERS)),
					dice.seconds(50, 65));
		}
	},
	BROKER_AWAY_FOR_LONG(1) {
		@Override
		Fault draw(Dice dice, Topology topology, Duration longest) {
			return new Kill("broker away for 90 s", List.of(Victim.of(Program.KAFKA)), Duration.ofSeconds(90));
		}
	};

	private final int times;

	Card(int times) {
		this.times = times;
	}

	boolean isIn(Topology topology) {
		return true;
	}

	abstract Fault draw(Dice dice, Topology topology, Duration longest);

	/** Each card as often as it is in there, in an order by chance: every kind comes up before any comes up anew. */
	static List<Card> deck(Dice dice, Topology topology) {
		List<Card> cards = new ArrayList<>();
		for (Card card : values()) {
			for (int i = 0; i < card.times && card.isIn(topology); i++) {
				cards.add(card);
			}
		}
		return dice.shuffled(cards);
	}
}
