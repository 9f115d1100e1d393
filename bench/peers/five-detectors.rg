(?i:authorization["']?[ \t]?[:=][ \t]?["']?((bearer|basic|token|digest) )?[A-Za-z0-9._~+/=-]{8,})
(?i:[?&](access_token|refresh_token|api_key|apikey|token|key|secret|signature|sig|password|client_secret|code)=[^& "'#]+)
[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}
\b([0-9][ -]?){12,18}[0-9]\b
\+[1-9][0-9]{7,14}\b|(\(|\b)[2-9][0-9]{2}\)?[-. ]{1,2}[2-9][0-9]{2}[-. ][0-9]{4}\b
