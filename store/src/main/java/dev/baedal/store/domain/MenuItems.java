package dev.baedal.store.domain;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

/** The menus of all stores. */
@RepositoryRestResource(path = "menus", collectionResourceRel = "menus", itemResourceRel = "menu")
public interface MenuItems extends Repository<MenuItem, Long> {

	/** Writes at once, so that the revision is known. */
	@RestResource(exported = false)
	MenuItem saveAndFlush(MenuItem item);

	Optional<MenuItem> findById(Long menuItemId);

	/** What is on a menu; a withdrawn dish is found by its id only. */
	@Query("select item from MenuItem item where item.withdrawn = false")
	Page<MenuItem> findAll(Pageable page);

	@RestResource(path = "byStore")
	@Query("select item from MenuItem item where item.storeId = :storeId and item.withdrawn = false")
	Page<MenuItem> findByStoreId(@Param("storeId") Long storeId, Pageable page);
}
