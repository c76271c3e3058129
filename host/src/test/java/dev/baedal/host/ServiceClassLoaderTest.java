package dev.baedal.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceClassLoaderTest {

	private static final String CLASS = SampleService.class.getName();

	@TempDir
	Path folder;

	@Test
	void showsTheLibrariesOfTheHost() throws Exception {
		try (URLClassLoader host = host(); ServiceClassLoader service = service(host, Set.of())) {
			assertThat(service.loadClass(CLASS).getClassLoader()).isSameAs(host);
			assertThat(service.getResource("factories")).isNotNull();
			assertThat(Collections.list(service.getResources("factories"))).hasSize(2);
		}
	}

	@Test
	void hidesLibrariesThatTheServiceDoesNotHave() throws Exception {
		Path first = library("first.jar");
		try (URLClassLoader host = host();
				ServiceClassLoader service = service(host, Set.of(first.toUri().toURL().toString()))) {
			assertThatThrownBy(() -> service.loadClass(CLASS)).isInstanceOf(ClassNotFoundException.class);
			assertThat(service.getResource("factories").toString()).contains("second.jar");
			assertThat(Collections.list(service.getResources("factories"))).hasSize(1);
		}
	}

	@Test
	void isolatedServiceSharesTheTypesOfTheHostAlone() throws Exception {
		URL tests = SampleService.class.getProtectionDomain().getCodeSource().getLocation();
		URL main = Application.class.getProtectionDomain().getCodeSource().getLocation();
		try (IsolatedClassLoader isolated = new IsolatedClassLoader("alone", List.of(main, tests))) {
			assertThat(isolated.loadClass(Application.class.getName())).isSameAs(Application.class);
			assertThat(isolated.loadClass("dev.baedal.host.sample.Library").getClassLoader()).isSameAs(isolated);
		}
	}

	private URLClassLoader host() throws IOException {
		return new URLClassLoader(
				new URL[]{ library("first.jar").toUri().toURL(), library("second.jar").toUri().toURL() }, null);
	}

	private static ServiceClassLoader service(ClassLoader host, Set<String> hidden) {
		return new ServiceClassLoader("service", List.of(), hidden, host);
	}

	private Path library(String name) throws IOException {
		Path jar = folder.resolve(name);
		if (Files.notExists(jar)) {
			try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
				out.putNextEntry(new JarEntry("factories"));
				out.putNextEntry(new JarEntry(CLASS.replace('.', '/') + ".class"));
				out.write(SampleService.class.getResourceAsStream("SampleService.class").readAllBytes());
			}
		}
		return jar;
	}
}
