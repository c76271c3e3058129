package dev.baedal.host.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands for a library that all services share: its logger belongs to whichever service has loaded it first. */
public final class Library {

	private static final Logger LOG = LoggerFactory.getLogger(Library.class);

	private Library() {}

	public static void log(String text) {
		LOG.debug("debug {}", text);
		LOG.info("info {}", text);
		LOG.atInfo().addArgument(text).log("fluent {}");
		java.util.logging.Logger.getLogger("jul").info("jul " + text);
	}
}
