-- The recipient makes the provider's record in the request that reports it, by the API role.
GRANT INSERT ON {{schema}}.provision_outcomes TO {{schema}}_api;
