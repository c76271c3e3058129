package dev.baedal.local;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

import dev.baedal.local.failure.CommandFailure;

/** The address of this machine in its local network. */
final class LanAddress {

	private LanAddress() {}

	/** @return the first site-local IPv4 address; localhost on a machine without a network */
	static String found() {
		try {
			return NetworkInterface.networkInterfaces()
				.flatMap(NetworkInterface::inetAddresses)
				.filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
				.map(InetAddress::getHostAddress)
				.findFirst()
				.orElse("localhost");
		}
		catch (SocketException e) {
			throw new CommandFailure(
					"cannot read the addresses of this machine (" + e.getMessage() + "); name one with --host", e);
		}
	}
}
