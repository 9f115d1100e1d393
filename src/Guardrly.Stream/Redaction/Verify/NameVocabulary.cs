namespace Guardrly.Redaction.Verify;

/// <summary>The words that tell names of secrets from other names.</summary>
internal static class NameVocabulary
{
    static readonly WordMap s_words = Build();

    /// <summary>What is known of a word, in any case.</summary>
    public static WordTraits Of(ReadOnlySpan<byte> word) => new(s_words[word]);

    static WordMap Build()
    {
        var words = new WordMap();
        AddRoles(words);
        AddTails(words);
        AddBeforeKey(words);
        AddBefore(words);
        return words;
    }

    static void AddRoles(WordMap words)
    {
        Add(NameRole.Token, "token bearertoken accesstoken refreshtoken idtoken authtoken sessiontoken tok");
        Add(NameRole.Secret, "secret");
        Add(NameRole.Password, "password passwd passwort passphrase pwd passcode pswd passwrd");
        Add(NameRole.Pass, "pass");
        Add(NameRole.Key, "key");
        Add(NameRole.ApiKey, "apikey");
        Add(NameRole.Credential, "credential cred");
        Add(NameRole.Credentials, "credentials creds");
        Add(NameRole.Authorization, "authorization authorisation");
        Add(NameRole.Authentication, "authentication");
        Add(NameRole.Auth, "auth oauth");
        Add(NameRole.Cookie, "cookie cookies");
        Add(NameRole.CookieName, "jsessionid phpsessid aspnetsessionid aspsessionid");
        Add(NameRole.Code, "code");
        Add(NameRole.State, "state");
        Add(NameRole.Signature, "sig signature hmac");
        Add(NameRole.OneTimeCode, "otp totp cvc cvv cvv2 cvc2");
        Add(NameRole.Jwt, "jwt csrf xsrf authcode otpcode");
        Add(NameRole.Assertion, "assertion");
        Add(NameRole.Verifier, "verifier");
        Add(NameRole.SamlResponse, "samlresponse");
        Add(NameRole.Phrase, "phrase mnemonic");
        Add(NameRole.Pat, "pat");
        Add(NameRole.Tokens, "tokens");
        Add(NameRole.Secrets, "secrets");
        Add(NameRole.Passwords, "passwords");
        Add(NameRole.Keys, "keys apikeys");
        Add(NameRole.Proof, "proof");

        void Add(NameRole role, string text) => words.Add(text, WordTraits.Of(role));
    }

    /// <summary>What may follow the secret's word.</summary>
    static void AddTails(WordMap words)
    {
        Add(WordTraits.Describing,
            "name names id ids uuid guid type types typ url urls uri uris endpoint endpoints host hosts path",
            "paths file files filename dir directory location count counts length len size sizes limit limits max",
            "min expires expire expiry expired expiration expiring expiresin exp ttl age lifetime duration",
            "timeout delay interval at on in by until since date datetime time timestamp created updated changed",
            "rotated modified reset issued required enabled disabled enable disable valid invalid verified",
            "validated status policy policies strength version versions algorithm algorithms alg method methods",
            "format formats scheme schemes mode modes kind label labels description desc hint help placeholder",
            "title message msg field fields column columns param params parameter parameters prefix header",
            "headers source provider providers issuer audience scope scopes usage used cost price budget rate",
            "ratio percent index idx position offset number num total remaining per bucket pool manager service",
            "server client handler store storage cache error errors failure failures failed attempt attempts",
            "retries rotation rotate days day hours hour minutes minute seconds second secs ms bits ref refs",
            "reference arn fingerprint thumbprint checksum present set exists exist missing match matches matched",
            "email address ip grant flow schema rule rules validator validation check checks stdin tty owner user",
            "username users generator generate generated parser counter estimate estimated estimator encoding",
            "charset complexity management verification info page form link button input regex pattern class",
            "module package group groups role roles list map vault namespace region domain domains resource",
            "resources action actions event events text threshold quota window tier plan capacity bytes kb mb",
            "chars characters");
        Add(WordTraits.Transparent,
            "new old current previous prev value val values raw plain plaintext cleartext string binary base64",
            "b64 encoded prod production staging stage test testing dev develop development live sandbox primary",
            "secondary main default backup base confirm confirmation confirmed again repeat verify env pem local",
            "stg qa uat eu us a b");
        Add(WordTraits.Hash,
            "hash hashed digest salt");

        void Add(uint trait, params string[] lines) => WordTraits.Add(words, trait, lines);
    }

    static void AddBeforeKey(WordMap words)
    {
        Add(WordTraits.SecretKey,
            "api apis secret access private priv signing sign encryption encrypt decryption cipher crypto",
            "subscription account shared auth authentication authorization app application admin license licence",
            "master service client consumer deploy deployment integration webhook hmac jwt bearer developer dev",
            "write ingest ingestion instrumentation functions aes vault unseal recovery wallet pass apim rapidapi",
            "openai anthropic claude stripe google gemini azure aws github gitlab slack twilio sendgrid mailgun",
            "mailchimp datadog dd newrelic sentry algolia mapbox tavily exa firecrawl serpapi serper pinecone",
            "cohere mistral groq replicate huggingface hf elevenlabs xi deepseek perplexity openrouter fireworks",
            "shopify notion airtable hubspot linear jira figma langsmith langchain langfuse helicone supabase",
            "firebase fcm brave bing weather openweather newsapi alphavantage binance mbx coinbase kraken octopus",
            "postmark sparkpost cloudflare digitalocean heroku vercel netlify grafana honeycomb honeybadger",
            "pagerduty opsgenie segment amplitude mixpanel posthog launchdarkly ocp rollbar bugsnag plaid paypal",
            "square braintree adyen klarna razorpay");
        Add(WordTraits.HarmlessKey,
            "primary foreign public publishable partition routing cache sort idempotency object hash range row",
            "map dict json field column index composite unique natural surrogate candidate alternate lookup group",
            "order join message record bucket file s3 translation i18n locale label error query sync lock redis",
            "kafka event metric tag meta post option config setting feature flag state tree node entity item",
            "product resource any press arrow shift ctrl home hot short issue project compound cluster clustering",
            "shard dedupe dedup deduplication site host language pub known allowed missing unknown duplicate",
            "invalid required first last next prev parent child min max sub main each every this that registry",
            "accelerator sorting ordering grouping metadata header param no");

        void Add(uint trait, params string[] lines) => WordTraits.Add(words, trait, lines);
    }

    static void AddBefore(WordMap words)
    {
        Add(WordTraits.HarmlessToken,
            "max min num total input output prompt completion cached cache used page nextpage next previous prev",
            "progress continuation cancellation cancel sync nextsync pagination start startpage resume cursor",
            "skip delta stop pad eos bos unk sep mask cls first last per special image text audio reasoning",
            "thinking count number each every unexpected idempotency concurrency change version etag",
            "nextpagination partial currentpage end begin single multi average avg mean estimated remaining limit",
            "scroll feed position keyword string identifier operator invalid illegal bad missing expired no");
        Add(WordTraits.SecretPass,
            "db database smtp imap pop ftp sftp mysql postgres pg redis mongo rabbitmq mq kafka ldap admin root",
            "user my mail email http proxy auth basic login svc service account acct key keystore truststore cert",
            "pfx wifi wpa sudo ssh ssl vpn vnc rdp jdbc sql app api client server master default old new current",
            "bind samba smb repo");
        Add(WordTraits.SecretCode,
            "device user auth authorization oauth verification verify recovery backup otp mfa totp sms security",
            "login activation confirmation onetime time access passcode pin 2fa twofactor factor");
        Add(WordTraits.HeaderPrefix,
            "http https x proxy redirect request response req res resp header headers raw original set upstream",
            "forwarded incoming outgoing in out client server net meta metadata grpc fetch axios config options",
            "env cgi");

        void Add(uint trait, params string[] lines) => WordTraits.Add(words, trait, lines);
    }
}
