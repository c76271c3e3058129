package dev.baedal.notification.channel;

import dev.baedal.notification.application.Messenger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The default channel: writes messages to the log. The table of notifications keeps them too. */
@Component
class LogMessenger implements Messenger {

	private static final Logger log = LoggerFactory.getLogger(LogMessenger.class);

	@Override
	public void send(String key, String receiver, String text) {
		log.info("To {}: {} [{}]", receiver, text, key);
	}
}
