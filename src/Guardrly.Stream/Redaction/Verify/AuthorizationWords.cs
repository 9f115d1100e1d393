namespace Guardrly.Redaction.Verify;

/// <summary>The words that tell a credential from a sentence.</summary>
internal static class AuthorizationWords
{
    /// <summary>Schemes in use of up to 16 letters, registered or not. Others are known by their form.</summary>
    public static readonly WordSet Schemes = new("""
        Bearer Basic Digest Negotiate NTLM Kerberos OAuth OAuth2 Token ApiKey Api-Key Api_Key X-Api-Key Key Bot
        AWS AWS4-HMAC-SHA256 AWS3-HTTPS SharedKey SharedKeyLite Hawk
        Splunk Zoho-oauthtoken Zoho-enczapikey Api-Token ApiToken GenieKey SSWS HMAC HMAC-SHA1 HMAC-SHA256 HMAC-SHA512
        Signature GoogleLogin JWT MAC DPoP vapid HOBA Mutual SCRAM-SHA-1 SCRAM-SHA-256 SCRAM-SHA-512 PrivateToken
        sso-key PAT Discogs Klaviyo-API-Key Nostr L402 LSAT Secret Snowflake WSSE UsernameToken MediaBrowser
        Passport1.4 TC3-HMAC-SHA256 ACS3-HMAC-SHA256 SDK-HMAC-SHA256 GNAP Concealed PubNub Appkey AppCode Client-ID
        QBOX Qiniu OSS COS UCloud Sentry StatusPage SSOToken
        """);

    /// <summary>What follows a scheme's word in a sentence.</summary>
    public static readonly WordSet Prose = new("""
        an and any are as at auth authentication authorization authorisation been but by can cannot challenge check
        client credential credentials denied does error expired expires expiry fail failed fails failure flow for from
        format generated granted grant has have header headers if in incorrect invalid is issued it its key keys
        malformed may method mismatch missing must needed needs no not obtained of on only or parameter present provided
        realm received refresh refreshed rejected renewed required requires response revoked scheme secret server should
        supplied that the this to token tokens type unknown unset unsupported usage use used user uses using valid value
        verification verified via was when will with without
        none null nil undefined empty redacted masked hidden filtered removed omitted
        """);
}
