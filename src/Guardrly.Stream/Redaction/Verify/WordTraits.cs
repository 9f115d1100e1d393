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

/// <summary>What is known of a word in a name. All of it is one number, so that a word is looked up once.</summary>
internal readonly record struct WordTraits(uint Bits)
{
    /// <summary>Says about the secret before it: the name is no secret's. <c>token_type</c></summary>
    public const uint Describing = 1 << 8;

    /// <summary>Says which of several: <c>password_new</c>, <c>API_KEY_PROD</c>.</summary>
    public const uint Transparent = 1 << 9;

    /// <summary>Leaves a password a secret: a hash of it can be broken.</summary>
    public const uint Hash = 1 << 10;

    /// <summary>Makes the key after it a secret: <c>api_key</c></summary>
    public const uint SecretKey = 1 << 11;

    /// <summary>Makes the key after it none: <c>primary_key</c></summary>
    public const uint HarmlessKey = 1 << 12;

    /// <summary>Makes the token after it none: <c>next_page_token</c></summary>
    public const uint HarmlessToken = 1 << 13;

    /// <summary>Makes a password of the <c>pass</c> after it.</summary>
    public const uint SecretPass = 1 << 14;

    /// <summary>Makes a credential of the <c>code</c> after it.</summary>
    public const uint SecretCode = 1 << 15;

    /// <summary>Stands before the name of a header in longer names, and says nothing: <c>HTTP_COOKIE</c></summary>
    public const uint HeaderPrefix = 1 << 16;

    /// <summary>What it is as the last word of a name.</summary>
    public NameRole Role => (NameRole)(Bits & 0xFF);

    public bool Has(uint trait) => (Bits & trait) != 0;

    public static uint Of(NameRole role) => (uint)role;

    public static void Add(WordMap words, uint trait, string[] lines)
    {
        foreach (string line in lines)
            words.Add(line, trait);
    }
}
