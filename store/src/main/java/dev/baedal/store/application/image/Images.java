package dev.baedal.store.application.image;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.baedal.store.domain.Image;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kept images. Who begins to use one, and who removes it, first locks its row: a use that is not committed yet keeps
 * the remover waiting, and a removal the user, who then inserts the image anew.
 */
@Component
public class Images {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private static final String HOLD = "UPDATE image SET unused_since = NULL WHERE sha256 = :sha256";
	/** Does nothing if another transaction has inserted the same image meanwhile. */
	private static final String INSERT = """
			INSERT IGNORE INTO image (sha256, content_type, bytes, width, height, created_at)
			VALUES (:sha256, :contentType, :bytes, :width, :height, :createdAt)""";
	private static final String UNUSED = """
			NOT EXISTS (SELECT 1 FROM menu_item WHERE menu_item.image_id = image.sha256)
			AND NOT EXISTS (SELECT 1 FROM store WHERE store.image_id = image.sha256)""";
	private static final int ROUND = 500;

	private final JdbcClient jdbc;
	private final Clock clock;

	Images(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns nothing for a text that is no hash. */
	public Optional<Image> find(String sha256) {
		if (!HASH.matcher(sha256).matches()) {
			return Optional.empty();
		}
		return jdbc.sql("SELECT content_type, bytes, width, height FROM image WHERE sha256 = :sha256")
			.param("sha256", sha256)
			.query((row, number) -> new Image(sha256, row.getString("content_type"), row.getBytes("bytes"),
					row.getInt("width"), row.getInt("height")))
			.optional();
	}

	/** Keeps the image, and holds it until the transaction that begins to use it ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(Image image) {
		if (!hold(image)) {
			jdbc.sql(INSERT)
				.param("sha256", image.sha256())
				.param("contentType", image.contentType())
				.param("bytes", image.bytes())
				.param("width", image.width())
				.param("height", image.height())
				.param("createdAt", Timestamp.from(clock.instant()))
				.update();
			hold(image);
		}
	}

	private boolean hold(Image image) {
		return jdbc.sql(HOLD).param("sha256", image.sha256()).update() > 0;
	}

	/** Returns the images that nothing shows, and of which that is not known yet, or since before this time. */
	List<String> findUnused(Instant before) {
		return jdbc
			.sql("SELECT sha256 FROM image WHERE (unused_since IS NULL OR unused_since < :before) AND %s LIMIT %d"
				.formatted(UNUSED, ROUND))
			.param("before", Timestamp.from(before))
			.query(String.class)
			.list();
	}

	/**
	 * Removes the image if it has been unused since before this time; otherwise marks it as unused from now on.
	 *
	 * @return whether it was removed
	 */
	@Transactional
	boolean removeUnused(String sha256, Instant before) {
		List<Boolean> due = jdbc.sql("SELECT unused_since < :before FROM image WHERE sha256 = :sha256 FOR UPDATE")
			.param("sha256", sha256)
			.param("before", Timestamp.from(before))
			.query((row, number) -> row.getBoolean(1))
			.list();
		// read after the lock: until then a command could begin to use it
		if (due.isEmpty() || !isUnused(sha256)) {
			return false;
		}
		if (due.get(0)) {
			return jdbc.sql("DELETE FROM image WHERE sha256 = :sha256").param("sha256", sha256).update() > 0;
		}
		jdbc.sql("UPDATE image SET unused_since = COALESCE(unused_since, :now) WHERE sha256 = :sha256")
			.param("sha256", sha256)
			.param("now", Timestamp.from(clock.instant()))
			.update();
		return false;
	}

	private boolean isUnused(String sha256) {
		return jdbc.sql("SELECT COUNT(*) FROM image WHERE sha256 = :sha256 AND " + UNUSED)
			.param("sha256", sha256)
			.query(Long.class)
			.single() > 0;
	}
}
