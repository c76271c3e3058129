package dev.baedal.deployment;

import java.util.List;

/** The checks of every overlay. */
final class Checks {

	static final References REFERENCES = new References(Secrets.keys());

	static final List<Check> ALL = List.of(new Types(), REFERENCES, new Selections(), new Images(), new Hardened(),
			new Rolls(), new PublicIngress(), new NetworkPolicyEdges(), new TopicsAsDesigned(), new PodSettings(),
			new SettingsAreRead(), new Connections(), new KedaReachesBroker(), new TrustedProxies());

	private Checks() {}
}
