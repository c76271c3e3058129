package dev.baedal.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServicesJvmLayoutTest {

	@TempDir
	Path temp;

	private ServicesJvmLayout shared;

	@BeforeEach
	void layOut() throws IOException {
		var layouts = new EnumMap<Program, ExtractedJar>(Program.class);
		layouts.put(Program.ORDER, layout(Program.ORDER, "lib/base.jar lib/feign.jar"));
		layouts.put(Program.STORE, layout(Program.STORE, "lib/base.jar"));
		layouts.put(Program.GATEWAY, layout(Program.GATEWAY, "lib/base.jar lib/netty.jar"));
		shared = new ServicesJvmLayout(temp.resolve("host"), layouts, temp.resolve("host.jar"),
				temp.resolve("launcher.jar"));
	}

	@Test
	void classPathHasEachLibraryOfTheServicesOnce() {
		assertThat(shared.process(1).classPath()).containsExactly(temp.resolve("host.jar"),
				temp.resolve("launcher.jar"), library(Program.ORDER, "base.jar"), library(Program.ORDER, "feign.jar"));
	}

	@Test
	void librariesThatOnlyAnotherServiceHasAreHidden() {
		assertThat(start(Program.ORDER).hidden()).isEmpty();
		assertThat(start(Program.STORE).hidden()).containsExactly(library(Program.ORDER, "feign.jar").toString());
		assertThat(start(Program.STORE).isolated()).isEmpty();
	}

	@Test
	void gatewayHasItsOwnLibraries() {
		assertThat(start(Program.GATEWAY).isolated()).containsExactly(library(Program.GATEWAY, "base.jar").toString(),
				library(Program.GATEWAY, "netty.jar").toString(), temp.resolve("host.jar").toString());
	}

	private dev.baedal.host.Start start(Program program) {
		return shared.start(program, temp.resolve("log"), List.of());
	}

	private Path library(Program program, String name) {
		return shared.layouts().get(program).jar().resolveSibling("lib").resolve(name);
	}

	private ExtractedJar layout(Program program, String classPath) throws IOException {
		var layout = new ExtractedJar(program, temp.resolve(program.label()), temp.resolve("launcher.jar"));
		Files.createDirectories(layout.jar().getParent());
		var manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
		new JarOutputStream(Files.newOutputStream(layout.jar()), manifest).close();
		return layout;
	}
}
