package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;

/** Public services trust their load balancer; otherwise all clients would have one address, and no TLS. */
final class TrustedProxies implements Check {

	/** The networks of the load balancers: eksctl's and Azure's defaults. */
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
					faults.add("gateway does not trust a load balancer in " + NETWORKS);
				}
				if (pod.name().equals("identity")
						&& !"native".equals(settings.getProperty("server.forward-headers-strategy"))) {
					faults.add("identity does not trust its load balancer");
				}
			}
		}
		return faults;
	}
}
