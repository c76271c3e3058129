package dev.baedal.order.domain;

import org.springframework.data.repository.CrudRepository;

public interface MenuCopies extends CrudRepository<MenuCopy, Long> {
}
