package dev.baedal.local.launch;

import java.util.List;

/**
 * The options of the services' JVMs. C1 only: a start takes half the processor time; docs/performance.md has the cost
 * under long load. By default the JVM would then reserve 48 MiB for compiled code, of which order alone fills 36; code
 * that does not fit is compiled repeatedly. A service's classes fill 60 to 90 MiB, and a metaspace collection before that
 * frees nothing. A young generation of 32 MiB is enough for the requests of one service; the default is a third of the
 * heap, and every megabyte of it becomes resident.
 */
public final class JvmOptions {

	/** For a JVM with one service. */
	public static final List<String> ONE_SERVICE = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=96m",
			"-XX:+UseSerialGC", "-Xss512k", "-Xms64m", "-Xmn32m", "-XX:MetaspaceSize=96m",
			"-XX:+ExitOnOutOfMemoryError");

	/** For the JVM with all services, which compiles and loads their libraries once. */
	static final List<String> ALL_SERVICES = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=192m",
			"-XX:+UseSerialGC", "-Xss512k", "-Xms192m", "-Xmx1g", "-Xmn96m", "-XX:MetaspaceSize=320m",
			"-XX:+ExitOnOutOfMemoryError");

	private JvmOptions() {}
}
