package dev.baedal.identity.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

public class NameTaken extends ResponseStatusException {

	NameTaken(String name, Throwable cause) {
		super(HttpStatus.CONFLICT, "The name " + name + " is taken; choose another (이미 쓰이는 이름입니다)", cause);
	}
}
