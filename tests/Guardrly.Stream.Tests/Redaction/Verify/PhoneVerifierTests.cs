using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

public class PhoneVerifierTests
{
    [Theory]
    [InlineData("{\"To\":\"«+12063481480»\",\"Status\":\"sent\",\"Price\":\"-0.0079\"}")]
    [InlineData("wa_id «+442071838750» delivered 88ms")]
    [InlineData("Rückruf unter «+49 30 1234567» bitte")]
    [InlineData("«+64 3 331 6005 ext 3456»")]
    [InlineData("uff. «+39 02-36618 300»")]
    [InlineData("contact «+65 6123 4567», «+49(0)30 1234567»; «+44 (0) 20 7183 8750».")]
    [InlineData("(«+33 1 23 45 67 89»)")]
    [InlineData("«+33\u00a01\u202f23\u00a045\u00a067\u00a089»")]
    [InlineData("«+1\u2011415\u2011555\u20110132»")]
    [InlineData(@"{""t"":""«+33\u00a01\u202f23 45 67 89»""}")]
    [InlineData(@"{""t"":""tel\n«+4420 7183 8750»\n""}")]
    [InlineData("%22«+4420%207183%208750»%22")]
    [InlineData("«+1 415 555 0132» 200 12ms")]
    [InlineData("«+442071838750» 88 ms")]
    [InlineData("«+14155550132»,200,«+14155550133»")]
    [InlineData("«+49 30 1234567» 4242")]
    [InlineData("«+1.4155550132» (+98) is Iran; tel \"(«+98) 914 492 1058»\" «+45 - 31226543»")]
    [InlineData("wa.me/«+971501234567»?text=hi")]
    [InlineData("电话«+86 138 1234 5678»。")]
    [InlineData("«0044 20 7183 8750» or «0049-30-1234567» or «011 44 20 7183 8750» or «0011 64 3 331 6005»")]
    public void An_international_number_is_masked_whole(string marked) => NumberMarks.Hold(marked);

    [Theory]
    [InlineData("GET /Messages.json?To=«%2B14155550132»&PageSize=20 200")]
    [InlineData("To=«%2b1%20415%20555%200132»&From=«%2B1+415+555+0133»&x=1")]
    [InlineData("next=To%3D«%2B442071838750»%26x")]
    [InlineData("next=To%253D«%252B442071838750»%2526x")]
    [InlineData(@"{""a"":""«\u002B14155550132»"",""b"":""«\u002b44 20 7183 8750»""}")]
    [InlineData(@"{""a"":""{\""b\"":\""«\\u002B14155550132»\""}""}")]
    [InlineData("<to>«&#43;14155550132»</to><to>«&#x2B;1 415 555 0132»</to>")]
    [InlineData(@"to: «\x2B14155550132»")]
    public void An_encoded_plus_sign_is_one(string marked) => NumberMarks.Hold(marked);

    [Theory]
    [InlineData("Call «(512) 358-9444» about order 1001")]
    [InlineData("My address is CA 34215 - «512-950-4322» is my number.")]
    [InlineData("desk «415-666-7777 ext. 503»")]
    [InlineData("«(415)666-7777», «(415) 6667777», «415/666-7777», «415.666.7777»")]
    [InlineData("«1-718-370-7190» «1.718.370.7190» «1 (718) 370-7190»")]
    [InlineData("dial «1 718 370 7190» or «718 370 7190» today")]
    [InlineData("«(800) 901-3355 , ext 7246433» «415-666-7777x503» «415-666-7777 X 12»")]
    [InlineData(@"{""t"":""lines\n«415-666-7777»"",""u"":""\t«415-666-7778»""}")]
    [InlineData("Remark:«1-397-852-0220» eu-west-1,«415-666-7777»,2026-11-02")]
    [InlineData("Call «650-253-4561» -- «455-234-3451»")]
    [InlineData("[2026-11-14 10:20:01] user: call «(212) 555-0187»")]
    public void A_number_of_north_america_is_masked(string marked) => NumberMarks.Hold(marked);

    [Theory]
    [InlineData("GB", "«020 7183 8750», «0121 234 5678», «01632 960123», «07700 900123»")]
    [InlineData("GB", "«(020) 7183 8750», «07700 900 123»")]
    [InlineData("FR", "«01 23 45 67 89» «06.12.34.56.78» «06-12-34-56-78»")]
    [InlineData("DE", "«030 1234567» «0171/1234567» «0171-1234567» «(030) 1234567»")]
    [InlineData("DE", "«0711/123456» «0171/123 45 67» «089 / 1234567»")]
    [InlineData("CH", "«044 668 18 00» «079 123 45 67»")]
    [InlineData("IT", "«02-36618 300» «06 69821234» «(02) 36618300»")]
    [InlineData("NL", "«06 12345678» «020-1234567» «020 123 4567»")]
    [InlineData("BE", "«02 123 45 67» «0470 12 34 56»")]
    [InlineData("SE", "«08-123 456 78» «070-123 45 67»")]
    [InlineData("JP", "«03-1234-5678» «090-1234-5678» «0120-123-456»")]
    [InlineData("KR", "«02-123-4567» «010-1234-5678»")]
    [InlineData("AU", "«(02) 9876 5432» «02 9876 5432» «0412 345 678»")]
    [InlineData("NZ", "«03 331 6005 ext 3456» «021 123 4567»")]
    [InlineData("BR", "«(11) 91234-5678» «(11) 3456-7890»")]
    [InlineData("RU", "«(495) 123-45-67» «8 (495) 123-45-67»")]
    [InlineData("CN", "«021-12345678» «0755-12345678»")]
    [InlineData("TR", "«0212 123 45 67»")]
    [InlineData("ID", "«0812-3456-7890»")]
    public void A_national_number_is_masked(string country, string marked)
    {
        Assert.Equal(2, country.Length);
        NumberMarks.Hold(marked);
    }

    [Theory]
    [InlineData("10:15:42 «020 7183 8750» rang")]
    [InlineData("\"«020 7183 8750»\" '«0171/1234567»' >«044 668 18 00»<")]
    [InlineData(@"\n«020 7183 8750»\n")]
    public void A_time_a_quote_or_an_escape_may_stand_before_it(string marked) => NumberMarks.Hold(marked);

    [Fact]
    public void Every_form_is_masked_whole()
    {
        const ulong Seed = 20261127;
        var dice = new Dice(Seed);
        for (int round = 0; round < 20; round++)
        {
            for (int form = 0; form < PhoneGenerator.FormCount; form++)
            {
                string number = PhoneGenerator.OfForm(dice, form);
                string output = Masked.Text($"call {number} now");
                Assert.True(output == "call [REDACTED:phone] now", $"seed {Seed}, round {round}, {number}: {output}");
            }
        }
    }

    [Fact]
    public void Every_way_to_say_an_extension_goes_with_the_number()
    {
        const ulong Seed = 20261128;
        var dice = new Dice(Seed);
        for (int round = 0; round < 500; round++)
        {
            string number = PhoneGenerator.Plain(dice);
            string output = Masked.Text($"{{\"text\":\"call {number}\",\"id\":17}}");
            Assert.True(
                output == "{\"text\":\"call [REDACTED:phone]\",\"id\":17}",
                $"seed {Seed}, round {round}, {number}: {output}");
        }
    }
}
