package dev.baedal.local.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.local.failure.CommandFailure;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secrets of {@code up --secure}, generated once per data folder in a file that only its owner can read. A program
 * gets only its own secrets, never as arguments of a process, which all users of the machine see.
 */
public final class Secrets {

	public static final String FILE = "secrets.json";

	private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
	private static final int BYTES = 32;
	private static final int PASSWORD_BYTES = 8;

	private final Map<String, String> values;

	private Secrets(Map<String, String> values) {
		this.values = values;
	}

	/** Reads the folder's secrets, and generates the missing ones. */
	public static Secrets of(DataFolder folder) {
		var file = folder.root().resolve(FILE);
		try {
			Map<String, String> values = new LinkedHashMap<>();
			if (Files.exists(file)) {
				JsonMapper.shared()
					.readTree(Files.readString(file))
					.properties()
					.forEach(e -> values.put(e.getKey(), e.getValue().asString()));
			}
			int known = values.size();
			names().forEach(name -> values.computeIfAbsent(name,
					missing -> random(name.equals("password") ? PASSWORD_BYTES : BYTES)));
			if (values.size() > known) {
				write(file, JsonMapper.shared().writeValueAsString(values));
			}
			return new Secrets(values);
		}
		catch (IOException e) {
			throw new CommandFailure("cannot keep secrets in " + file + " (" + e + ")", e);
		}
	}

	/** Restricts a restored file to its owner, like the original. */
	public static void protect(DataFolder folder) throws IOException {
		var file = folder.root().resolve(FILE);
		if (Files.exists(file)) {
			Files.setPosixFilePermissions(file, OWNER);
		}
	}

	public String demoClients() {
		return values.get("demo");
	}

	public String demoPassword() {
		return values.get("password");
	}

	public Map<String, String> settings(Program program) {
		return switch (program) {
			case KAFKA, MARIADB -> Map.of();
			case IDENTITY -> identity();
			default -> Map.of("baedal.security.client-secret", values.get(program.label()));
		};
	}

	public Map<String, String> environment(Program program) {
		var environment = new LinkedHashMap<String, String>();
		settings(program).forEach((name, value) -> environment
			.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
		return environment;
	}

	private Map<String, String> identity() {
		var settings = new LinkedHashMap<String, String>();
		settings.put("baedal.identity.key-secret", values.get("keys"));
		settings.put("baedal.identity.demo-secret", demoClients());
		settings.put("baedal.identity.demo-password", demoPassword());
		settings.put("baedal.identity.gateway.secret", values.get(Program.GATEWAY.label()));
		Program.owners().forEach(p -> settings.put("baedal.identity.services." + p.label(), values.get(p.label())));
		return settings;
	}

	private static Stream<String> names() {
		return Stream.concat(Stream.of("keys", "demo", "password", Program.GATEWAY.label()),
				Program.owners().stream().map(Program::label));
	}

	private static String random(int bytes) {
		var random = new byte[bytes];
		new SecureRandom().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

	private static void write(Path file, String content) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
		Files.writeString(file, content);
	}
}
