CREATE TABLE people (
    name         VARCHAR(40)   NOT NULL PRIMARY KEY,
    password     VARCHAR(255)  NOT NULL,
    roles        VARCHAR(100)  NOT NULL,
    stores       VARCHAR(1000) NOT NULL,
    failures     INT           NOT NULL,
    locked_until TIMESTAMP(6)  NULL,
    created_at   TIMESTAMP(6)  NOT NULL
);

-- the private half is sealed with a key that is not in this database
CREATE TABLE signing_key (
    kid        VARCHAR(64)   NOT NULL PRIMARY KEY,
    signs_from TIMESTAMP(6)  NOT NULL,
    salt       VARCHAR(32)   NOT NULL,
    sealed     VARCHAR(8000) NOT NULL
);

-- What follows are Spring Authorization Server's tables. What it looks for by value is text here, so that it has an index.
CREATE TABLE oauth2_registered_client (
    id                            VARCHAR(100)  NOT NULL PRIMARY KEY,
    client_id                     VARCHAR(100)  NOT NULL,
    client_id_issued_at           TIMESTAMP(6)  NOT NULL,
    client_secret                 VARCHAR(200)  NULL,
    client_secret_expires_at      TIMESTAMP(6)  NULL,
    client_name                   VARCHAR(200)  NOT NULL,
    client_authentication_methods VARCHAR(1000) NOT NULL,
    authorization_grant_types     VARCHAR(1000) NOT NULL,
    redirect_uris                 VARCHAR(1000) NULL,
    post_logout_redirect_uris     VARCHAR(1000) NULL,
    scopes                        VARCHAR(1000) NOT NULL,
    client_settings               VARCHAR(2000) NOT NULL,
    token_settings                VARCHAR(2000) NOT NULL,
    CONSTRAINT registered_client_once UNIQUE (client_id)
);

CREATE TABLE oauth2_authorization (
    id                            VARCHAR(100)  NOT NULL PRIMARY KEY,
    registered_client_id          VARCHAR(100)  NOT NULL,
    principal_name                VARCHAR(200)  NOT NULL,
    authorization_grant_type      VARCHAR(100)  NOT NULL,
    authorized_scopes             VARCHAR(1000) NULL,
    attributes                    BLOB          NULL,
    state                         VARCHAR(500)  NULL,
    authorization_code_value      VARCHAR(500)  NULL,
    authorization_code_issued_at  TIMESTAMP(6)  NULL,
    authorization_code_expires_at TIMESTAMP(6)  NULL,
    authorization_code_metadata   BLOB          NULL,
    access_token_value            BLOB          NULL,
    access_token_issued_at        TIMESTAMP(6)  NULL,
    access_token_expires_at       TIMESTAMP(6)  NULL,
    access_token_metadata         BLOB          NULL,
    access_token_type             VARCHAR(100)  NULL,
    access_token_scopes           VARCHAR(1000) NULL,
    oidc_id_token_value           BLOB          NULL,
    oidc_id_token_issued_at       TIMESTAMP(6)  NULL,
    oidc_id_token_expires_at      TIMESTAMP(6)  NULL,
    oidc_id_token_metadata        BLOB          NULL,
    refresh_token_value           VARCHAR(500)  NULL,
    refresh_token_issued_at       TIMESTAMP(6)  NULL,
    refresh_token_expires_at      TIMESTAMP(6)  NULL,
    refresh_token_metadata        BLOB          NULL,
    user_code_value               BLOB          NULL,
    user_code_issued_at           TIMESTAMP(6)  NULL,
    user_code_expires_at          TIMESTAMP(6)  NULL,
    user_code_metadata            BLOB          NULL,
    device_code_value             BLOB          NULL,
    device_code_issued_at         TIMESTAMP(6)  NULL,
    device_code_expires_at        TIMESTAMP(6)  NULL,
    device_code_metadata          BLOB          NULL
);
CREATE INDEX authorization_by_state ON oauth2_authorization (state);
CREATE INDEX authorization_by_code ON oauth2_authorization (authorization_code_value);
CREATE INDEX authorization_by_refresh_token ON oauth2_authorization (refresh_token_value);
CREATE INDEX authorization_by_person ON oauth2_authorization (principal_name);

CREATE TABLE oauth2_authorization_consent (
    registered_client_id VARCHAR(100)  NOT NULL,
    principal_name       VARCHAR(200)  NOT NULL,
    authorities          VARCHAR(1000) NOT NULL,
    PRIMARY KEY (registered_client_id, principal_name)
);
