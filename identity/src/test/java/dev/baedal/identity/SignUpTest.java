package dev.baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.baedal.identity.people.People;
import dev.baedal.identity.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SignUpTest extends IdentityTest {

	@Autowired
	People people;

	@Test
	void signUpCreatesCustomerWithoutOtherRoles() throws Exception {
		http.perform(json("""
				{"name":"minji","password":"correct horse battery","roles":["OPERATOR"],"stores":[1]}"""))
			.andExpect(status().isCreated());

		assertThat(people.find("minji").orElseThrow().roles()).containsExactly(Role.CUSTOMER);
		assertThat(people.find("minji").orElseThrow().password()).startsWith("{argon2id}");
		http.perform(logIn("minji", "correct horse battery")).andExpect(redirectedUrl("http://localhost:8088/session"));
	}

	@Test
	void rejectsUnacceptableResponseTypeBeforeSignUp() throws Exception {
		http.perform(
				json("{\"name\":\"hana\",\"password\":\"correct horse battery\"}").header("Accept", "application/xml"))
			.andExpect(status().isNotAcceptable());
		assertThat(people.find("hana")).isEmpty();
		http.perform(json("{\"name\":\"hana\",\"password\":\"correct horse battery\"}").header("Accept",
				"application/json;charset=EUC-KR"))
			.andExpect(status().isCreated());
	}

	@Test
	void pageSignsUp() throws Exception {
		http.perform(post("/signup").param("name", "suho").param("password", "비밀번호는길수록좋습니다정말").with(ownForm()))
			.andExpect(redirectedUrl("/login?welcome"));

		http.perform(logIn("suho", "비밀번호는길수록좋습니다정말")).andExpect(redirectedUrl("http://localhost:8088/session"));
	}

	@Test
	void rejectsTakenName() throws Exception {
		http.perform(json("{\"name\":\"khl\",\"password\":\"correct horse battery\"}"))
			.andExpect(status().isConflict())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
	}

	@ParameterizedTest
	@CsvSource({ "Minji, correct horse battery", "x, correct horse battery", "mi nji, correct horse battery",
			"jisoo, short", "jisoo, aaaaaaaaaaaaaaa", "jisoojisoo, jisoojisoojisoojisoo",
			"<b>, correct horse battery" })
	void rejectsBadNameOrPassword(String name, String password) throws Exception {
		http.perform(json("{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
			.andExpect(status().isBadRequest())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
		http.perform(post("/signup").param("name", name).param("password", password).with(ownForm()))
			.andExpect(status().isUnprocessableContent());
	}

	@Test
	void operatorAssignsOwnerAndStores() throws Exception {
		http.perform(json("{\"name\":\"yuna\",\"password\":\"correct horse battery\"}"))
			.andExpect(status().isCreated());

		http.perform(
				appoint("demo-operator", "yuna", "{\"roles\":[\"OWNER\"],\"stores\":[3],\"reason\":\"contract 17\"}"))
			.andExpect(status().isNoContent());

		assertThat(people.find("yuna").orElseThrow().stores()).containsExactly(3L);
	}

	@Test
	void roleAssignmentNeedsOperatorAndReason() throws Exception {
		String body = "{\"roles\":[\"OPERATOR\"],\"reason\":\"because\"}";
		http.perform(appoint("demo-customer", "khl", body)).andExpect(status().isForbidden());
		http.perform(appoint("demo-operator", "khl", "{\"roles\":[\"OWNER\"]}")).andExpect(status().isBadRequest());
		http.perform(appoint("demo-operator", "nobody", body)).andExpect(status().isNotFound());
	}

	@Test
	void limitsAttemptsOfAddress() throws Exception {
		var response = http.perform(from("192.0.2.1"));
		for (int i = 1; i < 3_000 && response.andReturn().getResponse().getStatus() == 400; i++) {
			response = http.perform(from("192.0.2.1"));
		}

		response.andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
		http.perform(from("192.0.2.2")).andExpect(status().isBadRequest());
	}

	private static MockHttpServletRequestBuilder from(String address) {
		return json("{}").with(request -> {
			request.setRemoteAddr(address);
			return request;
		});
	}

	private MockHttpServletRequestBuilder appoint(String client, String name, String body) throws Exception {
		return put("/operator/people/" + name).contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.header("Authorization", "Bearer " + token(client).get("access_token").asString());
	}

	private static MockHttpServletRequestBuilder json(String body) {
		return post("/people").contentType(MediaType.APPLICATION_JSON).content(body);
	}
}
