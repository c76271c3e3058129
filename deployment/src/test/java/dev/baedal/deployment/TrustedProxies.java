package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;

/** Behind a load balancer the doors believe it, or all people would be one address, without TLS. */
final class TrustedProxies implements Check {

	/** Of eksctl's and of Azure's own networks, in which the load balancers are. */
	private static final List<String> NETWORKS = List.of("192.168.0.0/16", "10.0.0.0/8");

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		if (manifests.has("Ingress", "doors") || manifests.has("Gateway", "doors")) {
			for (var pod : manifests.services()) {
				var settings = PodEnvironment.of(manifests, pod);
				if (pod.name().equals("gateway")
						&& !List.of(settings.getProperty("baedal.trusted-proxies", "").split(","))
							.containsAll(NETWORKS)) {
					faults.add("gateway does not believe a load balancer in " + NETWORKS);
				}
				if (pod.name().equals("identity")
						&& !"native".equals(settings.getProperty("server.forward-headers-strategy"))) {
					faults.add("identity does not believe its load balancer");
				}
			}
		}
		return faults;
	}
}
