# The five detectors of hyperscan-peer.c (authorization, URL parameters, email, card shape, phone) for perl -p.
s/(authorization["']?[ \t]?[:=][ \t]?["']?((bearer|basic|token|digest) )?)[A-Za-z0-9._~+\/=-]{8,}/$1\[REDACTED]/gi;
s/([?&](access_token|refresh_token|api_key|apikey|token|key|secret|signature|sig|password|client_secret|code)=)[^& "'#\n]+/$1\[REDACTED]/gi;
s/[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/[EMAIL]/g;
s/\b([0-9][ -]?){12,18}[0-9]\b/[CARD]/g;
s/\+[1-9][0-9]{7,14}\b|(\(|\b)[2-9][0-9]{2}\)?[-. ]{1,2}[2-9][0-9]{2}[-. ][0-9]{4}\b/[PHONE]/g;
