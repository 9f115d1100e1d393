using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>Numbers that only the word before them tells.</summary>
public class PhoneCueTests
{
    [Theory]
    [InlineData("{\"phone_number\":\"«2062925842»\",\"opt_in\":true}")]
    [InlineData("{\"mobile\":\"«13812345678»\",\"id\":9}")]
    [InlineData("{\"phone\" : \"«090-1234-5678»\", \"phoneNumber\":\"«612 345 678»\"}")]
    [InlineData("{\"customer\":{\"homePhone\":\"«2062925842»\",\"contact_phone\":\"«98765 43210»\"}}")]
    [InlineData("{\"user.mobile\":\"«612345678»\"}")]
    [InlineData("{\"msisdn\":\"«447700900123»\",\"whatsapp\":\"«5511912345678»\"}")]
    [InlineData("{\"wa_id\":\"«16315551234»\",\"waId\":\"«16315551234»\"}")]
    [InlineData("{\"tel\":\"«0301234567»\",\"telephone\":\"«020 71838750»\"}")]
    [InlineData("{\"cell\":\"«0821234567»\",\"cellPhone\":\"«0821234567»\"}")]
    [InlineData("{\"telefon\":\"«0301234567»\",\"telefono\":\"«3471234567»\"}")]
    [InlineData("{\"celular\":\"«11912345678»\",\"telefax\":\"«0301234568»\"}")]
    [InlineData("{\"phone1\":\"«2062925842»\",\"phone_2\":\"«2062925843»\"}")]
    [InlineData("{\"phone_e164\":\"«12062925844»\",\"phoneNo\":\"«2062925845»\"}")]
    [InlineData("{\"phone\":\"«(206) 292 5842 x12»\",\"fax\":\"«555-0132»\"}")]
    [InlineData("{\"phone\":\"«415.555.0132» / «415.555.0199»\"}")]
    [InlineData("{\"phone\":\"«+999 12 345 6789»\"}")]
    [InlineData("{\"phones\":[\"«2062925842»\", \"«4155550132»\"],\"ids\":[\"4155550132\"]}")]
    [InlineData("{\"phone\":{\"number\":\"«2062925842»\"}}")]
    [InlineData("{\"phoneNumbers\":[{\"value\":\"«2062925843»\",\"type\":\"work\"}]}")]
    [InlineData("{\"name\":\"phone\",\"value\":\"«2062925842»\"} [\"mobile\",\"«2062925842»\"]")]
    [InlineData(@"{""s"":""{\""phone_number\"":\""«2062925842»\""}""}")]
    [InlineData(@"{""s"":""{\""t\"":\""{\\\""mobile\\\"":\\\""«13812345678»\\\""}\""}""}")]
    [InlineData(@"{\u0022phone\u0022:\u0022«2062925842»\u0022,\u0022id\u0022:2062925842}")]
    [InlineData(@"{\x22phone\x22:\x22«2062925842»\x22}")]
    [InlineData("{&quot;phone&quot;:&quot;«2062925842»&quot;}")]
    [InlineData("%7B%22phone%22%3A%22«2062925842»%22%7D")]
    [InlineData("{'phone': '«2062925842»', 'mobile': u'x'} {:phone=>\"«2062925842»\"}")]
    public void The_member_of_that_name_is_masked(string marked) => NumberMarks.Hold(marked);

    [Theory]
    [InlineData("tel=«2062925842» status=200")]
    [InlineData("level=info mobile_number=«13812345678» contact_phone=«4155550132» n=4155550132")]
    [InlineData("phone=«415%20555%200132»&x=1")]
    [InlineData("a=1&phone=«%28415%29+555-0132»&x=1")]
    [InlineData("next=phone%3D«4155550132»%26x")]
    [InlineData("https://api.whatsapp.com/send?phone=«14155550132»&text=x https://wa.me/«14155550132»?text=x")]
    [InlineData("MOBILE_NUMBER=«13812345678»")]
    [InlineData("user.phone: '«2062925842»'")]
    [InlineData("map[phone:«2062925842» id:2062925842] {Phone=«2062925842», id=2062925842}")]
    [InlineData("<phone>«2062925842»</phone><phone type=\"work\">«2062925842»</phone><id>2062925842</id>")]
    [InlineData("<input name=\"phone\" value=\"«2062925842»\">")]
    [InlineData("Content-Disposition: form-data; name=\"phone\"\r\n\r\n«2062925842»\r\n--x")]
    [InlineData("href=\"tel:«2062925842»\" tel:«2062925842;ext=12»")]
    [InlineData("GET /phones/«13812345678»/status")]
    public void The_field_of_that_name_is_masked(string marked) => NumberMarks.Hold(marked);

    [Theory]
    [InlineData("fax: «1 718 370 7190»")]
    [InlineData("fax: «1 718 370 7190» 200 12ms")]
    [InlineData("Tel. «0301234567», Fax «030 1234568»")]
    [InlineData("Phone «2062925842», Mobile No. «13812345678»")]
    [InlineData("Phone number: «206 292 5842», Phone number is «206 292 5843»")]
    [InlineData("call mobile «13812345678» now, cell «206 292 5842» later")]
    [InlineData("telephone «2062925842» cellphone «2062925842»")]
    [InlineData(@"Phone: «2062925842»\nMobile: «13812345678»\n")]
    public void In_prose_the_word_tells(string marked) => NumberMarks.Hold(marked);

    [Theory]
    [InlineData("{\"phone\":2062925842,\"a\":1}", "{\"phone\":\"[REDACTED:phone]\",\"a\":1}")]
    [InlineData("{\"a\":{\"mobile\": 13812345678}}", "{\"a\":{\"mobile\": \"[REDACTED:phone]\"}}")]
    [InlineData("{\"phones\":[2062925842, 4155550132]}", "{\"phones\":[\"[REDACTED:phone]\", \"[REDACTED:phone]\"]}")]
    [InlineData(@"{""s"":""{\""tel\"":2062925842}""}", @"{""s"":""{\""tel\"":\""[REDACTED:phone]\""}""}")]
    [InlineData(
        @"{""s"":""{\""t\"":\""{\\\""fax\\\"":2062925842}\""}""}",
        @"{""s"":""{\""t\"":\""{\\\""fax\\\"":\\\""[REDACTED:phone]\\\""}\""}""}")]
    public void A_number_of_json_becomes_a_string(string input, string expected) =>
        Assert.Equal(expected, Masked.Text(input));

    [Theory]
    [InlineData("{\"phone_id\":\"2062925842\",\"phoneId\":2062925842,\"phone_number_id\":\"106540352242922\"}")]
    [InlineData("{\"phone_model\":\"2062925842\",\"phone_verified\":true,\"phone_count\":2062925842}")]
    [InlineData("{\"telemetry\":2062925842,\"hotel\":2062925842,\"intel\":\"2062925842\",\"telemetry_id\":2062925842}")]
    [InlineData("{\"cellular_count\":2062925842,\"cancell\":2062925842,\"automobile\":2062925842}")]
    [InlineData("{\"faxed_at\":1765432100}")]
    [InlineData("{\"microphone\":2062925842,\"headphone\":2062925842,\"iphone\":2062925842,\"saxophone\":2062925842}")]
    [InlineData("{\"mobile\":true,\"phone\":null,\"tel\":\"\",\"fax\":{\"status\":1},\"cell\":[],\"id\":2062925842}")]
    [InlineData("{\"phone\":\"n/a\",\"mobile\":\"12345\",\"cell\":\"B12345678\",\"id\":\"2062925842\"}")]
    [InlineData("mobile 2026-11-14 10:15:42 phone: 2026-11-14 cell: 14.11.2026 tel: 12/05/2026")]
    [InlineData("cell 10.244.3.17 phone: 10.244.3.170 mobile=10.244.3.17:8443")]
    [InlineData("cell 1234567 of 9999999")]
    [InlineData("Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1) Mobile/15E148 Safari/604.1 Phone/10.0.10586.318")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) (iPhone; CPU iPhone OS 17_1) Mobile/15E148")]
    [InlineData("the phone rang at 10:15, mobile users: 1234567890123456")]
    [InlineData("[REDACTED:phone] 2062925842")]
    public void Another_name_or_value_stays(string text) => Assert.Equal(text, Masked.Text(text));

    [Theory]
    [InlineData("{\"phone\":\"4242 4242 4242 4242\"}", "{\"phone\":\"[REDACTED:card]\"}")]
    [InlineData("phone 4242 4242 4242 4242", "phone [REDACTED:card]")]
    public void A_card_is_a_card_whatever_the_word(string input, string expected) =>
        Assert.Equal(expected, Masked.Text(input));

    [Fact]
    public void Every_number_after_every_word_is_masked_whole()
    {
        const ulong Seed = 20261129;
        var dice = new Dice(Seed);
        for (int round = 0; round < 2_000; round++)
        {
            string name = dice.Pick(
                "phone", "mobile", "fax", "tel", "cell", "phone_number", "phoneNumber", "contactPhone",
                "MOBILE_NO", "msisdn", "customer.phone", "billing-phone", "cellphone", "telephone", "Mobile",
                "whatsapp", "celular", "telefono");
            string number = dice.Chance(50) ? PhoneGenerator.Bare(dice) : PhoneGenerator.Plain(dice);
            (string before, string after) = dice.Pick(
                ($"{{\"{name}\":\"", "\",\"id\":7}"), ($"{{\\\"{name}\\\":\\\"", "\\\"}"), ($"{{'{name}': '", "'}"),
                ($"a=1 {name}=\"", "\" b=2"), ($"{name}: ", ""), ($"{name}: '", "'"), ($"<{name}>", $"</{name}>"));
            string output = Masked.Text(before + number + after);
            Assert.True(
                output == before + "[REDACTED:phone]" + after,
                $"seed {Seed}, round {round}: {before}{number}{after} gives {output}");
        }
    }
}
