using System.Text;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Properties;

/// <summary>What the fuzzer and the properties found once, made small: it must not come back.</summary>
public class RegressionTests
{
    [Theory]
    [InlineData("eyJhbGciUzI1NiIJ9..Xy76u==")]
    [InlineData("-----BEGINPRIVATE KEY----@e.en\n")]
    [InlineData("-----BEGINPRIVATE KEY----\nE8wQtion\"Bearer BKqAjt2g\"value\":\"-\nkent\"}")]
    [InlineData("-----BEGINPRIVATE KEY----\n72Nmeta0\"1//01ckyInSrCwiorization\"Basic\n")]
    [InlineData("-----BEGINPRIVATE KEY----sCVj7qj/VynFpvVw+BI/@\ni8Ar+/C50zwRaotpHx7e8+doHv4y5lQgUpsidr3wivdJV5yt")]
    [InlineData("-----BEGINPRIVATE KEY----\n-----BEGINPRIVATE KEY----U+4cbszz1OcnvDms7U+4\\YYRZXoA0WmwokD2yEMjURv6VdS/7oTg")]
    [InlineData("-----BEGINPRIVATE KEY----/Order/9182740739335 d H@k.ds")]
    [InlineData("{\"private_key\":\"-----BEGIN PRIVATE KEY-----\\nAAAAC3NzaC1lZDI1NTE5AAAAIGa1b2c3d4e5f6a7b8c9d0e1f2a3\\n-----END PRIVATE KEY-----\\n\"}\nexport X=e12f93464259ee9537935de254a06bd5277505b19c5a129c1693d5fa9a1f7724")]
    [InlineData("://agenFs8N9hNcLOOPVzaw@e")]
    [InlineData("%3A%2F%2Fext%3DeyJhbGciOiJFUz\\u0040")]
    [InlineData("://'4242-4242-4242-4242\\u0040")]
    [InlineData("\"-u \u007fe@a.de")]
    [InlineData(" -u >4224242424242<2")]
    [InlineData("--user e@e.vi:pQ9wTd")]
    [InlineData("VOPS'4134278423a6d0025914f2647ac21363-us6'xj0difg7314iou43fdkr5synr8mtssafxl2ihswaabia1tvhxsll ")]
    [InlineData("e@e.ev(415)5550132[")]
    [InlineData("x@y.io+14155550132")]
    [InlineData("3782 822463 10005+14155550132")]
    [InlineData("3782 822463 10005--4224242424242")]
    [InlineData("4242-4242-4242-4242/4242-4242-4242-4242")]
    [InlineData("+1415555 0132 3782 822463 10005")]
    [InlineData("\n@4242-4242-4242-4242")]
    [InlineData("\n-3782 822463 10005--")]
    [InlineData("name=\"Token\"\n\nG3")]
    [InlineData("name=passwd\"\n\n\\u0026g")]
    [InlineData("\n   Pass\",\"cC9Nh2VmNmMw\n}")]
    [InlineData("Cookie: j\u0014tokenl9h\u00fb%")]
    [InlineData("{\"\":\"<token>1\"}")]
    [InlineData("{\"\":\"\",\"\":\"<token>\",\"\":\"t\"}")]
    [InlineData("{\"\":\"2token:'d\"}")]
    [InlineData("{\"\":\"APIKEY:'t\"}")]
    [InlineData("{\"\":{\"\":\"\",\"\":2},\"dCookie: \":1}")]
    [InlineData("APIKEY:[a9 ://:0u@n te")]
    [InlineData("Authorization:CVC=2NK")]
    [InlineData("authorization:secret=hv")]
    [InlineData("cookie:\"e@t.id=")]
    [InlineData("\"AUTHORIZATION\" \"e-Key 83vRhLtS620u connected in 88msyeMWDRjHwvZKpgplm~aX~cz7470ab9dK2")]
    [InlineData("token: Bearer GS4xLy-2abcdef")]
    [InlineData("secret:Bearer GS4xLy-2")]
    [InlineData("Token:ny o@o.kf")]
    [InlineData("<token>secret=ul\":[{\"pwd\":\"<E\"it8\":null,\"authorizatioe:</")]
    public void Every_promise_but_the_secrets_holds_for(string text) =>
        Holds(Promise.Broken(Redactor.Default, Encoding.UTF8.GetBytes(text), [], new Dice(3)));

    [Theory]
    [InlineData("curl -u jane@kaffeehaus.de:pQ9wTd81 https://x.dev", "jane@kaffeehaus.de")]
    [InlineData("https://x.blob.core.windows.net/logs?sv=2024-11-04&sr=c&sig=nMtTzdvhTuSFYz-EB0VC", "nMtTzdvhTuSFYz-EB0VC")]
    [InlineData("{\"passphrase\":\"47lq')k: D&~??I5:m99://C6\"}", "47lq')k: D&~??I5:m99://C6")]
    [InlineData("user pasted gloas-F3MYK5FT3a-W02ld4D5m.e60g4xarp4x9v.", "gloas-F3MYK5FT3a-W02ld4D5m.e60g4xarp4x9v")]
    [InlineData("{\"a\":\"{\\u0022meta0\\u0022:\\u0022378282246310005\\u0022}\"}", "378282246310005")]
    [InlineData("{\"to\":\"UjSyITPyb\\u002Bvip@blueharbor.co.uk\"}", "UjSyITPyb")]
    [InlineData("[\n  \"passwd\",\n  \"Z4$iCLfY~`Gt`~,=&Z|t\"\n]", "Z4$iCLfY~`Gt`~,=&Z|t")]
    public void A_secret_that_once_survived_goes(string text, string secret)
    {
        byte[] input = Encoding.UTF8.GetBytes(text);
        byte[] output = Masked.Whole(Redactor.Default, input);
        Holds(Promise.NoSecretIsLeft(input, output, [Encoding.UTF8.GetBytes(secret)]));
    }

    static void Holds(string? broken) => Assert.True(broken is null, broken);
}
