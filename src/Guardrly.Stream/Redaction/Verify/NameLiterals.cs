namespace Guardrly.Redaction.Verify;

/// <summary>
/// Parts of the built-in names of secrets, such that each of these names holds one: the scanner looks for them. They
/// start at trigrams that are rare in logs, and short words take what ends them along.
/// </summary>
internal static class NameLiterals
{
    public static readonly string[] BuiltIn =
    [
        "oken", // token
        "ecret", // secret
        "pass", "pswd", "pwd",
        "redent", "creds", // credential, creds
        "key",
        "rizati", "risati", // authorization
        "uthentic", // Authentication
        "okie", // cookie
        "jses", "hpsess", "et_sess", "ct.sid", "ss.sid", "spnetc", "spsess", // session cookies
        "srf", // csrf
        "gnatu", // signature
        "rifie", "ssert", "amlre", // code_verifier, assertion, SAMLResponse
        "cvc", "cvv", "otp", "jwt",
        "nemoni", "d_phr", "y_phr", "d-phr", "y-phr", "dphr", "yphr", // seed phrase
        .. Ended("uth"), .. Ended("_pat"), .. Ended("-pat"),
        "-auth ", "_auth ", "uth_hea", "uth-hea", "uthhea",
        "sig=", "sig%", "hmac=", "hmac%",
        .. Parameter("code"), .. Parameter("state"),
        .. Coded("ice"), .. Coded("ser"), .. Coded("ion"), .. Coded("ery"), .. Coded("kup"), .. Coded("mfa"),
        .. Coded("ity"), .. Coded("sms"), .. Coded("uth"), .. Coded("ime"), .. Coded("ify"), .. Coded("2fa"),
        "by '", "by \"", // IDENTIFIED BY
    ];

    /// <summary>A word that is a secret's only as the last of its name.</summary>
    static string[] Ended(string word) =>
        [word + "=", word + "\"", word + ":", word + "'", word + "\\", word + "%", word + ">", word + "]",
        word + " =", word + "  ", word + "&", word + "<"];

    /// <summary>A word that is a secret's only as a parameter: what parts parameters stands before it.</summary>
    static string[] Parameter(string word) =>
    [
        "?" + word + "=", "&" + word + "=", ";" + word + "=", "6" + word + "=", "#" + word + "=",
        "\"" + word + "=", "'" + word + "=", " " + word + "=", "6" + word + "%", "f" + word + "%", "3" + word + "%",
    ];

    /// <summary>device_code and the like.</summary>
    static string[] Coded(string word) => [word + "_code", word + "-code", word + "code"];
}
