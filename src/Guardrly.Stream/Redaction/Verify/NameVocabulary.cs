namespace Guardrly.Redaction.Verify;

/// <summary>What a word means as the last one of a name.</summary>
internal enum NameRole : byte
{
    None,
    Token,
    Secret,
    Password,
    Pass,
    Key,
    ApiKey,
    Credential,
    Credentials,
    Authorization,
    Authentication,
    Auth,
    Cookie,
    CookieName,
    Code,
    State,
    Signature,
    OneTimeCode,
    Jwt,
    Assertion,
    Verifier,
    SamlResponse,
    Phrase,
    Pat,
    Tokens,
    Secrets,
    Passwords,
    Keys,
    Proof,
}

/// <summary>The words that tell names of secrets from other names.</summary>
internal static class NameVocabulary
{
    /// <summary>Says about the secret before it: the name is no secret's.</summary>
    public const byte Describing = 1;

    /// <summary>Says which of several: <c>password_new</c>, <c>API_KEY_PROD</c>.</summary>
    public const byte Transparent = 2;

    /// <summary>Leaves a password a secret: a hash of it can be broken.</summary>
    public const byte Hash = 3;

    /// <summary>Makes a key or a token a secret.</summary>
    public const byte Secret = 1;

    /// <summary>Makes it none: <c>primary_key</c>, <c>next_page_token</c>.</summary>
    public const byte Harmless = 2;

    /// <summary>What a word is as the last one.</summary>
    public static readonly WordMap Roles = BuildRoles();

    /// <summary>What a word after the secret's does to the name.</summary>
    public static readonly WordMap Tails = BuildTails();

    /// <summary>What a word before <c>key</c> makes of it.</summary>
    public static readonly WordMap BeforeKey = BuildBeforeKey();

    /// <summary>What a word before <c>token</c> makes of it.</summary>
    public static readonly WordMap BeforeToken = BuildBeforeToken();

    /// <summary>Words before <c>pass</c> that make it a password.</summary>
    public static readonly WordMap BeforePass = Build(Secret,
        "db database smtp imap pop ftp sftp mysql postgres pg redis mongo rabbitmq mq kafka ldap admin root user my",
        "mail email http proxy auth basic login svc service account acct key keystore truststore cert pfx wifi wpa sudo",
        "ssh ssl vpn vnc rdp jdbc sql app api client server master default old new current bind ftp samba smb repo");

    /// <summary>Words before <c>code</c> that make it a credential.</summary>
    public static readonly WordMap BeforeCode = Build(Secret,
        "device user auth authorization oauth verification verify recovery backup otp mfa totp sms security login",
        "activation confirmation onetime time access passcode pin 2fa twofactor factor");

    /// <summary>Words that stand before the name of a header in longer names, and say nothing.</summary>
    public static readonly WordMap HeaderPrefixes = Build(Secret,
        "http https x proxy redirect request response req res resp header headers raw original set upstream forwarded",
        "incoming outgoing in out client server net meta metadata grpc fetch axios config options env cgi");

    static WordMap BuildRoles()
    {
        var roles = new WordMap();
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
        return roles;

        void Add(NameRole role, string words) => roles.Add(words, (byte)role);
    }

    static WordMap BuildTails()
    {
        WordMap tails = Build(Describing,
            "name names id ids uuid guid type types typ url urls uri uris endpoint endpoints host hosts path paths file",
            "files filename dir directory location count counts length len size sizes limit limits max min expires expire",
            "expiry expired expiration expiring expiresin exp ttl age lifetime duration timeout delay interval at on in by",
            "until since date datetime time timestamp created updated changed rotated modified reset issued required",
            "enabled disabled enable disable valid invalid verified validated status policy policies strength version",
            "versions algorithm algorithms alg method methods format formats scheme schemes mode modes kind label labels",
            "description desc hint help placeholder title message msg field fields column columns param params parameter",
            "parameters prefix header headers source provider providers issuer audience scope scopes usage used cost",
            "price budget rate ratio percent index idx position offset number num total remaining per bucket pool manager",
            "service server client handler store storage cache error errors failure failures failed attempt attempts",
            "retries rotation rotate days day hours hour minutes minute seconds second secs ms bits ref refs reference arn",
            "fingerprint thumbprint checksum present set exists exist missing match matches matched email address ip",
            "grant flow schema rule rules validator validation valid check checks stdin tty owner user username users",
            "generator generate generated parser counter estimate estimated estimator encoding charset complexity",
            "management verification info page form link button input label regex pattern class module package group",
            "groups role roles list map vault namespace region domain domains resource resources action actions event",
            "events text threshold quota window tier plan capacity bytes kb mb chars characters");
        tails.Add("new old current previous prev value val values raw plain plaintext cleartext string binary", 2);
        tails.Add("base64 b64 encoded prod production staging stage test testing dev develop development live sandbox", 2);
        tails.Add("primary secondary main default backup base confirm confirmation confirmed again repeat verify env", 2);
        tails.Add("hash hashed digest salt", Hash);
        tails.Add("pem local stg qa uat eu us a b", 2);
        return tails;
    }

    static WordMap BuildBeforeKey()
    {
        WordMap words = Build(Secret,
            "api apis secret access private priv signing sign encryption encrypt decryption cipher crypto subscription",
            "account shared auth authentication authorization app application admin license licence master service client",
            "consumer deploy deployment integration webhook hmac jwt bearer developer dev write ingest ingestion",
            "instrumentation functions aes vault unseal recovery wallet pass apim rapidapi",
            "openai anthropic claude stripe google gemini azure aws github gitlab slack twilio sendgrid mailgun mailchimp",
            "datadog dd newrelic sentry algolia mapbox tavily exa firecrawl serpapi serper pinecone cohere mistral groq",
            "replicate huggingface hf elevenlabs xi deepseek perplexity openrouter fireworks shopify notion airtable",
            "hubspot linear jira figma langsmith langchain langfuse helicone supabase firebase fcm brave bing weather",
            "openweather newsapi alphavantage binance mbx coinbase kraken octopus postmark sparkpost cloudflare",
            "digitalocean heroku vercel netlify grafana honeycomb honeybadger pagerduty opsgenie segment amplitude",
            "mixpanel posthog launchdarkly ocp rollbar bugsnag plaid paypal square braintree adyen klarna razorpay");
        words.Add("primary foreign public publishable partition routing cache sort idempotency object hash range row map", 2);
        words.Add("dict json field column index composite unique natural surrogate candidate alternate lookup group order", 2);
        words.Add("join message record bucket file s3 translation i18n locale label error query sync lock redis kafka event", 2);
        words.Add("metric tag meta post option config setting feature flag state tree node entity item product resource any", 2);
        words.Add("press arrow shift ctrl home hot short issue project compound cluster clustering shard dedupe dedup", 2);
        words.Add("deduplication site host language pub known allowed missing unknown", 2);
        words.Add("duplicate invalid required first last next prev parent child min max sub main each every this that", 2);
        words.Add("registry accelerator sorting ordering grouping metadata header param no", 2);
        return words;
    }

    static WordMap BuildBeforeToken()
    {
        WordMap words = Build(Harmless,
            "max min num total input output prompt completion cached cache used page nextpage next previous prev progress",
            "continuation cancellation cancel sync nextsync pagination start startpage resume cursor skip delta stop pad",
            "eos bos unk sep mask cls first last per special image text audio reasoning thinking count number each every",
            "unexpected idempotency concurrency change version etag nextpagination partial currentpage end begin single",
            "multi average avg mean estimated remaining limit scroll feed position keyword string identifier operator",
            "invalid illegal bad missing expired no");
        return words;
    }

    static WordMap Build(byte value, params string[] words)
    {
        var map = new WordMap();
        foreach (string line in words)
            map.Add(line, value);
        return map;
    }
}
