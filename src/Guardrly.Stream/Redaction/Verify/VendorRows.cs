using static Guardrly.Redaction.SecretKind;
using static Guardrly.Redaction.Verify.TokenTraits;

namespace Guardrly.Redaction.Verify;

/// <summary>The vendors' token formats: what is known, a line each.</summary>
/// <remarks>
/// <para>
/// A format reads like a regular expression with little in it: fixed text, <c>[class]{min,max}</c> or <c>\w{n}</c>, and
/// <c>(a|b)</c> for alternatives, which become rows of their own. A dot is a dot. <c>^</c> marks where in the fixed
/// beginning the scanner's literal starts, where its first three bytes would be too common; <c>&lt;</c> where the
/// secret starts, where what stands before it is to stay. A run is as long as its alphabet goes on, and where that is
/// longer than its max the token is not one; where no max is given the alphabet's end is the token's.
/// </para>
/// <para>
/// Lengths are wider than any one scanner's: vendors lengthen tokens without telling. Prefixes are exact.
/// Sources: GL gitleaks, TH trufflehog, DS detect-secrets, SL secretlint, OC openclaw, MS Microsoft's identifiable
/// keys, V the vendor's own documentation.
/// </para>
/// </remarks>
internal static class VendorRows
{
    internal readonly record struct Line(SecretKind Kind, string Pattern, TokenTraits Traits = TokenTraits.None);

    const string GitLab = "gl(pat|dt|ft|rt|soat|ffct|cbt|^imt|agent|^oas|ptt|rtr|wt)-";
    const string Uuid = "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}";

    public static readonly Line[] All =
    [
        new(ShopifyToken, @"shp(at|ca|pa|ss|ua|it|tka)_[A-Za-z0-9]{32,}", Cut), // GL, SL
        new(SquareToken, @"EAAA[\w-]{60}", Whole | NotInBlob | Mixed), // DS; before Meta, whose prefix it shares
        new(MetaToken, @"EAA[A-Za-z0-9]{60,}", Cut | NotInBlob | Mixed), // GL for EAAM and EAAC
        new(MetaToken, @"IG(QV|QW|AA)[\w-]{60,}", NotInBlob | Mixed), // V
        new(StripeKey, @"(sk|rk|ek)_(test|live|prod)_[A-Za-z0-9]{10,}", Cut | Mixed), // GL, TH
        new(StripeKey, @"whsec_[A-Za-z0-9+/=]{24,}", Cut | Mixed), // V
        new(StripeKey, @"\w{17,60}_secret_[A-Za-z0-9]{20,}", Mixed), // TH: a PaymentIntent's client secret
        new(AnthropicKey, @"sk-ant-[\w-]{32,}", Cut | Mixed), // GL, SL
        new(OpenAiKey, @"sk-(proj|svcacct|admin|None)-[\w-]{40,}", Cut | Mixed), // GL
        new(LangfuseKey, @"sk-lf-" + Uuid, Cut), // TH
        new(ApiKey, @"sk-or-v1-[a-f0-9]{64}", Cut), // V OpenRouter
        new(OpenAiKey, @"sk-[A-Za-z0-9]{32,}", Mixed), // GL; also DeepSeek and others that took the prefix over
        new(GitHubToken, @"gh(p|o|u|s|r)_\w{36,}", Cut | Mixed | Jwt), // GL, TH
        new(GitHubToken, @"github_pat_\w{22,}", Cut | Mixed), // GL
        new(GitLabToken, GitLab + @"[\w-]{20,300}.[0-9a-z.]{9,}"), // TH
        new(GitLabToken, GitLab + @"[\w-]{20,}", Cut | Mixed), // GL
        new(GitLabToken, @"GR1348941[\w-]{20,}", Cut | Mixed), // GL
        new(SlackToken, @"xoxe.xox(b|p)-[\w-]{20,}", Cut | Mixed), // GL
        new(SlackToken, @"xoxd-[\w+/=-]{20,}", Cut | Mixed), // V: a session cookie's value
        new(SlackToken, @"xox(a|b|c|e|o|p|r|s)-[0-9A-Za-z-]{10,}", Cut | Mixed), // GL
        new(SlackToken, @"xapp-[0-9A-Za-z-]{30,}", Cut | Mixed), // GL
        new(SlackToken, @"hooks^.slack.com/(services|workflows|triggers)/<[\w/]{20,90}"), // GL
        new(AwsKey, @"A(KIA|SIA|BIA|CCA)[A-Z0-9]{16}", Cut | Whole | NotInBlob), // GL
        new(AwsKey, @"A3T[A-Z0-9]{17}", Whole | NotInBlob), // GL
        new(AwsKey, @"ABSK[A-Za-z0-9+/=]{80,}", Cut | Mixed), // GL Bedrock
        new(AwsKey, @"bedrock-api-key-[\w+/=-]{40,}", Cut | Mixed), // GL
        new(AwsKey, @"(FwoG|FQoG|IQoJ)[A-Za-z0-9+/=]{100,}", NotInBlob), // V session tokens
        new(GoogleKey, @"AIza[\w-]{35,}", Cut | Mixed), // GL
        new(GoogleKey, @"ya29.[\w.-]{20,}", Cut | Mixed), // OC
        new(GoogleKey, @"1(//|%2F%2F|%2f%2f)0[\w-]{20,}", Mixed), // OC
        new(GoogleKey, @"GOCSPX-[\w-]{20,}", Cut | Mixed), // V
        new(AzureKey, @"[\w~.]{3}(0|1|2|3|4|5|6|7|8|9)Q~[\w~.-]{30,40}", Mixed), // GL
        new(AzureKey, @"Accoun^tKey=<[A-Za-z0-9+/]{86}[=]{0,2}", Cut), // DS
        new(AzureKey, @"[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{20,100}", Whole | Mixed), // MS
        new(AzureKey, @"[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}", Whole | Mixed), // MS
        new(AzureKey, @"[A-Za-z0-9+/]{76}+A(St|Ba|MC)[A-Za-z0-9+/]{6}[=]{0,2}", NotInBlob | Mixed), // MS storage, batch
        new(AzureKey, @"[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{6}[=]{0,2}", NotInBlob | Mixed), // MS Cosmos DB
        new(AzureKey, @"[A-Za-z0-9+/]{33}(+AEh|+ASb|AIoT|AzCa)[A-Za-z0-9+/]{6}[=]{0,1}", NotInBlob | Mixed), // MS
        new(AzureKey, @"[A-Za-z0-9+/]{42}(+ACR|AzSe)[A-Za-z0-9+/]{6}", NotInBlob | Mixed), // MS registry, search
        new(AzureKey, @"[\w+/-]{44}AzFu[\w+/-]{6}[=]{0,2}", NotInBlob | Mixed), // MS functions
        new(AzureKey, @"azure[a-z0-9]{52}", Nearby | Whole | Mixed), // TH Azure DevOps
        new(AzureKey, @"de^vops[a-z0-9]{52}", Nearby | Whole | Mixed), // TH
        new(TwilioKey, @"SK(0|1|2|3|4|5|6|7|8|9|a|b|c|d|e|f|A|B|C|D|E|F)[0-9a-fA-F]{31}", Whole), // GL
        new(SendGridKey, @"SG.[\w-]{20,24}.[\w-]{39,50}", Mixed), // DS
        new(MailgunKey, @"k^ey-[a-f0-9]{32}", Whole | NotInName), // GL
        new(MailgunKey, @"ma^ilgun[a-h0-9]{32}-[a-h0-9]{8}-[a-h0-9]{8}", Nearby | Whole), // GL
        new(MailchimpKey, @"[0-9a-f]{32}-^us(1|2|3|4|5|6|7|8|9)\d{0,1}", Whole), // GL
        new(NpmToken, @"npm_[A-Za-z0-9]{36,}", Cut | Mixed), // GL
        new(PyPiToken, @"pypi-AgE[\w-]{40,}", Cut | Mixed), // GL
        new(RubyGemsToken, @"rubygems_[a-f0-9]{48}", Cut), // GL
        new(DockerToken, @"dckr_(pat|oat)_[\w-]{24,}", Cut | Mixed), // OC
        new(HuggingFaceToken, @"hf_[A-Za-z0-9]{34,40}", Cut | Mixed), // GL, TH
        new(HuggingFaceToken, @"ap^i_org_[A-Za-z0-9]{34,40}", Cut | Mixed), // GL
        new(ReplicateToken, @"r8_[\w-]{37}", Mixed), // TH
        new(GroqKey, @"gsk_[A-Za-z0-9]{48,}", Cut | Mixed), // TH
        new(XaiKey, @"xai-\w{70,}", Cut | Mixed), // TH
        new(PerplexityKey, @"p^plx-[A-Za-z0-9]{40,}", Cut | Mixed), // GL
        new(LangSmithKey, @"lsv2_(pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}", Cut), // TH
        new(PineconeKey, @"pcsk_\w{60,}", Cut | Mixed), // TH
        new(TavilyKey, @"tvly-[A-Za-z0-9-]{10,}", Mixed), // OC
        new(FirecrawlKey, @"fc-[A-Za-z0-9]{16,}", Mixed | NotInName), // OC
        new(ExaKey, @"e^xa_[A-Za-z0-9-]{16,}", Mixed), // OC
        new(ElevenLabsKey, @"sk_[a-f0-9]{48}", Whole), // TH
        new(SupabaseToken, @"sbp_(oauth_|)[a-z0-9]{40,}", Cut | Mixed), // TH
        new(SupabaseToken, @"sb_secret_[\w-]{20,}", Cut | Mixed), // V
        new(DigitalOceanToken, @"do(^o|p|^r)_v1_[a-f0-9]{64}", Cut), // GL
        new(DatabricksToken, @"dapi[a-f0-9]{32}(-\d|)", Cut | Whole), // GL
        new(NotionToken, @"ntn_[A-Za-z0-9]{40,}", Cut | Mixed), // GL
        new(NotionToken, @"s^ecret_[A-Za-z0-9]{43}", Whole | Mixed), // TH
        new(LinearKey, @"lin_(api|oauth)_[A-Za-z0-9]{32,}", Cut | Mixed), // GL
        new(AtlassianToken, @"AT(A|C)^TT3[\w=-]{100,}", Cut | Mixed), // GL, OC
        new(AtlassianToken, @"ATBB[A-Za-z0-9]{32}", Whole | Mixed), // V Bitbucket app password
        new(HubSpotToken, @"p^at-(eu|na|ap)1-" + Uuid), // TH
        new(AirtableToken, @"pat[A-Za-z0-9]{14}.[a-f0-9]{64}", Whole), // GL
        new(KlaviyoKey, @"pk_[0-9a-f]{34}", Whole), // TH
        new(SquareToken, @"sq0(atp|csp)-[\w-]{22,}", Cut | Mixed), // GL
        new(PlaidToken, @"acces^s-(sandbox|development|production)-" + Uuid), // GL
        new(TelegramToken, @"\d{8,10}(:|%3A|%3a)AA[\w-]{33}"), // DS, OC
        new(TelegramToken, @".or^g/bot<\d{8,10}:[\w-]{35}"), // OC
        new(TelegramToken, @"tel^egram\d{8,10}:[\w-]{35}", Nearby | Mixed), // DS
        new(DiscordWebhook, @"we^bhooks/<\d{17,20}/[\w-]{60,}"), // OC
        new(VaultToken, @"hv(s|b|r).[\w-]{24,}", Cut | Mixed), // GL
        new(DopplerToken, @"dp.st.[\w-]{2,35}.[A-Za-z0-9]{40,44}"), // V
        new(DopplerToken, @"dp.(pt|st|ct|sa|scim|audit).[A-Za-z0-9]{40,}", Cut | Mixed), // OC
        new(GrafanaToken, @"glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}", Cut), // GL
        new(GrafanaToken, @"glc_[A-Za-z0-9+/=]{32,}", Cut | Mixed), // GL
        new(GrafanaToken, @"eyJrIjoi[A-Za-z0-9]{60,400}[=]{0,3}"), // GL
        new(SentryToken, @"sntry(u|a|i)_[a-f0-9]{64}", Cut), // GL
        new(SentryToken, @"sntrys_[\w+/=-]{60,}", Cut | Mixed), // GL
        new(PostmanKey, @"PMAK-[a-f0-9]{24}-[a-f0-9]{34}", Cut), // GL
        new(PulumiToken, @"pul-[a-f0-9]{40}", Whole), // GL
        new(HerokuKey, @"HRKU-[\w-]{50,}", Cut | Mixed), // GL
        new(NewRelicKey, @"NR(AK|II|AL)-[\w-]{25,40}", Cut | Mixed), // GL
        new(DynatraceToken, @"dt0(c01|s01|s02|s08|s16).[A-Z0-9]{24}.[A-Z0-9]{64}", Cut), // GL
        new(OnePasswordToken, @"ops_eyJ[\w+/=-]{100,}", Cut | Mixed), // GL
        new(AgeKey, @"AG^E-SECRET-KEY-1[0-9A-Z]{58}", Cut), // GL
        new(FigmaToken, @"fi^g(d|o)_[\w-]{36,}", Cut | Mixed), // V
        new(FireworksKey, @"fw_[A-Za-z0-9]{22,}", Mixed), // V

        // No kind of their own: models and tools that agents call, then shops and payments, then where code is built.
        new(ApiKey, @"n^vapi-[\w-]{60,}", Cut | Mixed), // V NVIDIA
        new(ApiKey, @"csk-[a-z0-9]{40,}", Mixed), // V Cerebras
        new(ApiKey, @"tgp_v1_[\w-]{40,}", Cut | Mixed), // V Together
        new(ApiKey, @"llx-[A-Za-z0-9]{40,}", Mixed), // V LlamaCloud
        new(ApiKey, @"jina_[\w-]{50,}", Cut | Mixed), // V Jina
        new(ApiKey, @"pa-[\w-]{40,60}", Mixed | NotInName), // V Voyage
        new(ApiKey, @"api^fy_api_[A-Za-z0-9]{30,}", Cut | Mixed), // V Apify
        new(ApiKey, @"e2b_[a-f0-9]{40}", Whole), // V E2B
        new(ApiKey, @"bb_live_[\w-]{20,}", Cut | Mixed), // V Browserbase
        new(ApiKey, @"phx_[A-Za-z0-9]{40,}", Cut | Mixed), // V PostHog
        new(ApiKey, @"re_[A-Za-z0-9]{8}_[A-Za-z0-9]{22,26}", Whole | Mixed), // GL Resend
        new(ApiKey, @"x(keysib|smtpsib)-[a-f0-9]{64}-[A-Za-z0-9]{16}", Cut), // GL Brevo
        new(ApiKey, @"c(k|s)_[a-f0-9]{40}", Whole), // V WooCommerce
        new(Token, @"access_token^$(production|sandbox)$[a-z0-9]{16}$[a-f0-9]{32}"), // TH Braintree
        new(Token, @"shippo_(live|test)_[a-f0-9]{40}", Cut), // GL
        new(ApiKey, @"EZ(AK|TK)[A-Za-z0-9]{54}", Whole | Mixed), // GL EasyPost
        new(ApiKey, @"FLWSECK(-|_TEST-)[A-Za-z0-9-]{12,60}", Mixed), // GL Flutterwave
        new(ApiKey, @"LTAI[A-Za-z0-9]{12,24}", Whole | Mixed), // GL Alibaba
        new(ApiKey, @"AKID[A-Za-z0-9]{32}", Whole | Mixed), // TH Tencent
        new(GoogleKey, @"[\w-]{11}:APA91b[\w-]{100,}", Mixed), // TH cloud messaging
        new(Token, @"sk^.eyJ[\w-]{20,400}.[\w-]{20,}"), // GL Mapbox
        new(Token, @"sha2^56~[\w-]{43}", Mixed), // GL OpenShift
        new(Token, @"sgp_\w{40,}", Cut | Mixed), // GL Sourcegraph
        new(Token, @"pscale_(tkn|oauth|pw)_[\w.=-]{32,}", Cut | Mixed), // GL
        new(Token, @"nfp_[A-Za-z0-9]{36,}", Cut | Mixed), // TH Netlify
        new(Token, @"vercel_blob^_rw_\w{30,}", Cut | Mixed), // V
        new(Token, @"fo1_[\w-]{43}", Mixed), // GL Fly
        new(Token, @"fm(1|2)_[A-Za-z0-9+/=]{100,}", Mixed), // GL Fly
        new(Token, @"rnd_[A-Za-z0-9]{28,}", Mixed), // V Render
        new(Token, @"CFPAT-[\w-]{43}", Cut | Mixed), // TH Contentful
        new(Token, @"tfp_[\w.=-]{44,60}", Cut | Mixed), // GL Typeform
        new(Token, @"CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40}", Cut), // V CircleCI
        new(Token, @"bkua_[a-f0-9]{40}", Cut), // TH Buildkite
        new(Token, @"sq(p|a|u)_[a-f0-9]{40}", Whole), // GL SonarQube
        new(Token, @"pnu_[A-Za-z0-9]{36}", Mixed), // GL Prefect
        new(Token, @"AKCp[A-Za-z0-9]{60,}", NotInBlob | Mixed), // GL JFrog
        new(Token, @"[A-Za-z0-9]{14}.atla^sv1.[\w=-]{60,}", Mixed), // GL Terraform
    ];
}
