namespace Guardrly.Redaction.Scan;

/// <summary>
/// How often one byte follows another in logs, as a power of two per MiB: what the layout of the fingerprints weighs
/// its choices with. It decides about speed alone, never about what is found.
/// </summary>
/// <remarks>
/// A row is the first byte, a column the second, both from 0x20 to 0x7E, the last one for all others. <c>a</c> is one
/// pair in a MiB, <c>b</c> two, <c>c</c> four; a dot is less than one. Counted with equal weight over hand-made logs of
/// agents and their HTTP clients, synthetic JSON lines of API calls, synthetic nginx access logs, and the ten system
/// logs of github.com/logpai/loghub (2,000 lines each).
/// </remarks>
internal static class PairFrequency
{
    /// <summary>The bytes it knows: those under 0x80.</summary>
    public const int Bytes = 128;

    const int Symbols = 96;

    static readonly float[] s_pairs = Unpack();
    static readonly float[] s_reciprocals = Reciprocals();

    static ReadOnlySpan<byte> Levels =>
        "lbneeb.glbfl.mflkmlkjjjiijf.eie.akijigjklkhijjjihdkkhfijicaljd.d.kkkkjkiikhhkjijjfklkjgijabich.h"u8 +
        "b........e...................a.................................................................d"u8 +
        "m.d.....e.jdnkahhjkihhhhhho.b...hiegghdkifccckbfjcfifgcfefc.ge.d.ljljjjilkgkkkiilfkmkkkdjbbe.l.k"u8 +
        "c..f...........bdceb...ad.......a..............................................................."u8 +
        "d...................................f.......f...g.gg.....................d......f..............."u8 +
        "..h.................a..........................................................a...........b...."u8 +
        ".............a...................................................f.bh.i....aj...i..baa.........."u8 +
        "f.d..a......daacd.........e.....abaa.c...b........a.b...c........c.ba..bd...a......bee.....aaa.d"u8 +
        "a..ee....i.g...cdddebab.c.........faa.a..c.j.ib...abgb.ii..c.....daideb.dd.bceeah.cgcea........."u8 +
        "l.j......a..dcfb..........ge..a............................g.a.................................h"u8 +
        "g.j......ci.c..j...............................................................................d"u8 +
        "b...............le..b..c................................................i....g.....h..h........."u8 +
        "l.n........c....gggfggffff..................................i......h.a....a..a..a..hi.i....j...d"u8 +
        "m.k...a.a....d.cllkikihhiia...d..f.j..b.cf...jjag..eej..d..e.....ljjhhg.hj..ihaif.jkjiha.ba....b"u8 +
        "i.c...........hbmnlljjjjjj..a....efhhgh.gdb.fef.f.gegc.e....aa.a.jelgjijjijbgjhigaiihegifdd..a.g"u8 +
        "h.iba...c.jba.bljllhiljhjh.....a.cdeb.bcab.aegkbe.aecbcbc..da..f.lijigejijjaegcjk.hkeejkga.....c"u8 +
        "m.k..dfbbi.akkminlmkllklklli.adc.eeheeeddeedeeeegdgegdddeehbfl.i.hhhhhhhdedhefeddedddeeehed..g.i"u8 +
        "l.l..deb.e.aijmjmmllllllllkj.aacbfgddeedgeeeeefedeeekedeehh.dh.e.hhhhihedddfddedeededeeeeed..f.g"u8 +
        "k.j..ded.d.aijljnlllklmkklka...c.edeefdeedeeeedegegefdeeedg.ci.h.hiihhheedeeefdeeedeeeeegde..d.h"u8 +
        "k.j..dfa.d..ijkiklkkkkkkkjk....c.eedeeedddeedeeeeedgeedgdeh.ah.e.hhhhhhddeedeeedeeeedeededd..d.h"u8 +
        "l.i..dfaai.aiikilkkkkkkkkklj...cbeeedededeeeeeddedeedeeefeg.ch.f.ihhhhhddeeededeeedeeeeeede..c.g"u8 +
        "l.j..dea.d..iklikkkkkkkjjjj....b.edeeeeeedddeeeeedgddehdeeg..i.i.ihhhhhedeehdeeehdeeeeeedee..c.f"u8 +
        "k.j..eeaad.ailkjkkkjljjkjjla..ab.eeddeedeeddeegdedeeededegg.bg.i.hhiihhdeeeedfddeeeeeeeeehe..c.g"u8 +
        "k.ja.dfa.i..ijljjjjkjjjkkjj...eb.deeedddeeddedeeeddeeededeh.cg.d.hhhiiideedeeeeedeeeddeegee..c.h"u8 +
        "k.ic.dfa.e.aijkikkkjjkkjkjj....daededdefdddeedeedddedeededg.dh.e.ihihhheeeeieeedeheheeeefdg..c.g"u8 +
        "l.i..dea.e..ikkhkjjkjjjjjjja...b.ededdeedeedfgeddgeeeededdh.ah.c.hhhhiieefeeeehedeegeeedeee..c.f"u8 +
        "m.n..........e.llmlkkkhghig......a.aacdd.aj.c.e.ch.c......ejfd...gdfddg.bb.bcgbcd.aeea.c...l...e"u8 +
        "l..............................................................................................."u8 +
        "f...............c.a.........d......a.....c.b.ab..............................e.................."u8 +
        "j.ba....c....d.biihggigfff..eb...dcddgdcdcddddgdddcdddcdddca.....dcheddeeiefieefddhhedcdcddc...a"u8 +
        "f.b.a...c...a.b...........a...d................................................................e"u8 +
        ".................................................................g.hfhh..a..i....h.e.b.........."u8 +
        "a................eaefdggc........................................dabah.a....ch.ab.ebh...aa......"u8 +
        "e.g...ba.....f.cheeeeeeeee.....b.hhfieegfedfgfeegeiigeefeee.ba.b.eeigeefdfeeheegjdefggefeee.b..b"u8 +
        "e.f...b..e..ef..eegeeeeeee.....a.edeedheeeeegfedeeeeeedgeee....b.gdeegdedeeehdegeegdefeedhh....a"u8 +
        "g.e...c......f..eeeeeeedeei....b.eefegfeehegdeggghdefeeeddd.da.c.heedfddieeeichjeeeeeedefde....."u8 +
        "ief...c......e.aeeedeeeeeed....a.eedehfdeeeefefeedefffdeeedbbc.b.ieedjeeefeeeeeeeeeeedeedde....d"u8 +
        "f.f...c..a...ea.edeeeeeeef.....b.jefgeedeeeeiffeeeiekegeeed.a..f.edeeeeedeeeheheeegeddedhee....."u8 +
        "a.e...c..a...e..eeedeeedddc..a.b.gedeeeedddedefkedehdeeeeee......heedeeeeihdeddheefgeededed....."u8 +
        "f.e...c.........eeeedeeegeb....b.dfeekeddeeeeeeedggeeedeeee......degekddeeddeedieefddeeedee....b"u8 +
        "d.e...c.........eeddeeeedea....a.deeeidddheeeedeedgdledeede......gdddeeeeegeheeededehedeede....."u8 +
        "d.f...c.........efeedeedcgf....a.eehheeeeeegfekhhedfeeeeeee....b.edcjedfeeeedgjeeedehdeddeg....."u8 +
        "a.d...b........chiededdeee.....b.deeeeedeeeeeedeeededdedede......fdeededfdeedeeeddeedjededg....."u8 +
        "b.e...c...g..dbbedeedeeheeb..b.b.efedieejedeedeeeedeeeedeeg.e..c.ddeeghdejdddeefgedeeeeedde....a"u8 +
        "i.e...b.....ja.beeeedddeedc....b.feeehefefddfedgeegeegedeee.a..a.idddhdeeieeehegeeheeeeeeed....b"u8 +
        "d.e...b.......ebiieeeehdeda....b.geheeeeefeejheefeeeeeeeded....b.keeeheedgedeedkegeegfeedgg....."u8 +
        "i.g...b........dfffffffffh...a.a.fffgikfegdeegeheeggifedegec...b.jdddheeeedeedeleeeeddeeeee....a"u8 +
        "k.f...b.........edeeeeedfd.....a.feggeeeegdfedgfeegkfeeedhd......eedededeedegeeeeefeefgdehe....a"u8 +
        "h.e...b......acleeeeddeeeda....a.edgfeeeefeghdejfeghghfdhdd......heddhehedhdfeegeehdddeedhe....a"u8 +
        "b.e...b.a.....d.eeeeeeeedd.....b.edeeeddegedeeeededddedheeed.....eegdheeeedeeeededdeeideeee....."u8 +
        "f.e...ca........hhhhffhfee.....b.ieedgdgdgeeehjgfeggfeeggee....b.feeejeededgeddggededheedee....a"u8 +
        "jag...cc.e...a.bheeedddeegc....a.efgffddeheheegeeeffjehhgei....c.jdhejdhggeefeegieddhheeehd....."u8 +
        "ldj...c.....ab..gkgdeeddeef....a.gegegeeggeefjdeldegldeeede.ab.a.gdeedddhideeedhdefeeeedege....d"u8 +
        "..e...b.........iigddeeeeeb....b.eegdeeedddefeeeedefhddhdee......dheegeeddeddeiegegffgedeeg....."u8 +
        "b.e...c.........edddeheedda....a.edededeeedegddeededddeehee......jegeieehededhddedegeeedeed....."u8 +
        "d.e...c.........eeeddhdehe.....a.iedffdedfegeddeeedeeeefdee......hedejgdgjeeeeeihgeeehddede....."u8 +
        "i.e...b......e..dieddeedee.....a.eedeedeeegedgdeeegeeeeheed......eegeedeehddeeddeddeeeeehee....."u8 +
        "c.e...c.........gddeedeehe...b.a.deeeeeeeedeeedghhdeedeehee....a.dgeeeeeeegeedefeddddeeeede....."u8 +
        "i.k...b.........ddeddddced.....b.deddeeeeddddeedeeheeeeeeeg.e....ddeddeeeeddeedfeehededdede....a"u8 +
        "a.e............fjkkgedccdd.......eadf...bf.bghf.cehhga.b....ch...a.cbgb..g..deh.g..g.......j...a"u8 +
        "..k............d............................................a..a..............j...f..b..d......."u8 +
        "l........e..ie.e..........k..ha............................aa..b.............................h.g"u8 +
        "................................................................................................"u8 +
        ".............ha.ijgfgfijff.......ffffcdddeeeedfeeddeddddedd....d.jgiffdeekgegjedhihijideddd....."u8 +
        "................................................................................................"u8 +
        "g.j...ba.a.fajgkihhihhhiihc....b.eedededeeedeeheeedegeedgee.e..h.hjllhklekegllldlelkmjgighe....b"u8 +
        "e.g...c......hhbiiihhhhhhiae...b.edfedeeeedjdddddedieeeeeed.a..f.hhhhiieejhekdhliegffjdedge....b"u8 +
        "j.h...c..a..bhhihhhhihhiihg..a.bfhgefdegeeeegeeedeeeeeedeedba..d.likilhdkkekjjimieiflkhhhjf....e"u8 +
        "k.m...idhe..ijhghhhihgihihia.i.a.efeefededeedgeeeeeghddheeejgb.j.khhjljgeiehhjhkeeijekeedjd..e.g"u8 +
        "l.m.h.hcgfc.ikkjhhhhhhhihhhi.i.adefgeegfehedffefeehhgiejdgddhh.j.kllljjgeieelkmfjkmmlhkikjf..g.h"u8 +
        "h.h...a..a..aheghihhhhhhhhc....a.ededededdeeegdhheeeeedeede......khihhhdejdefedleejiiheedke....d"u8 +
        "j.j...bb.g..cjiidedddeddhde..b.b.eeegeeeeeddfhddedfeehjdeed.e..e.heeflefijedkhijdejgghchehe....f"u8 +
        "i.i...c..g.d.cibeegeehedeedicb.h.geeeefddeeedeeeheeegeegedeb.g.e.jefjkdhdjdeeeemhfjelieeded....."u8 +
        "f.g...c....d.iikeeeeddeeee...a.bgeeeeedeeefdeeefeeeddededeeca..h.jjlljkjedejllnljhjklhiejdh..e.b"u8 +
        "..e...c.........dddeededee.....b.eeedeeeeeeeeeeehegdededdee......fgddheeheeheeegeeekddeedee....."u8 +
        "j.j...b..c.e.giheeheedeeeeg..a.a.geeeeedeedgegdddeeheideddeb...i.heefldfeieeeehjehdihfedede....c"u8 +
        "k.l...caai..diiifededdeedeg..h.bhedeededeeddegdheeedeeheeeegf..g.leejmeegleileekfefihlheeie.bb.c"u8 +
        "j.k...b..c.eaailegeefeheeeh..e.abdehffdeiedeeedefdeeedgeehe.d..i.jiidmeieleeihfilddkgheeejd....d"u8 +
        "l.k...hfc..faihkfiggggiggggb.haiededeeedejdedededegheedddeeagd.j.kdklkklekeghhjkgehkmijeihde.e.f"u8 +
        "jaj...c..j..abgideedeeededf..i.a.hdededgdedfefeeeeeeeededge..g.a.ihjliikggdkjmmllemjlkljiek....b"u8 +
        "i.i...b.ea..cjkhedegegeeeei..a.bheegdeeedhedegeeddfefegeeee.ea.f.ldhjkeeileeleejkdllkhdehje....c"u8 +
        "b.g...b......b.aeeedgeeedhc..h.b.egeedfeeedddegdeeeeeddeedd....e.eeededdheeefeeegdeeekeeede....."u8 +
        "k.j.h.bbdcchejjgeeeeeeeeedj..i.bhgggeheeegdehgeefefhgegeeedfgh.f.khjkmejhmdjkkilhejlkjjdeje....g"u8 +
        "k.l...jbde.eiijledgdgdeeeelf.i.iaeggeffedeeeeeeeheehfedeeeeeg..k.jhiimfhllejhhfkjeimmieheid..e.h"u8 +
        "lcl...cehf..fkjkdededeedeei..k.bafhffgeeghdegeeefdhhhghfeeeega.k.mihjmjelmdejigllekllkegekd..a.h"u8 +
        "d.e...c.e....bc.edeedgeddd.....a.eeeeedeedeeedddeedeeedeeee....e.ihkileieiefkjkhjellkfeeiee....."u8 +
        "i.e...c....e..gldhjeedeedei..b.b.edfedeeddeeeeeeddgeeeehdeea.....keeeldddjefeeefdeedeeddede....."u8 +
        "g.j...b..a...dkcededefdddeg....a.eeeddeeeeeeeddeeeeeeeeeeeeab..c.gehhjedggeefegjeeeieeeldde....."u8 +
        "i.e...c.gg...kbigffegeified....b.ededeedeeeechiddefheehddeee.....jegeiedegdeeegehdgehdeejfe....b"u8 +
        "i.l...cbcc..cjjgeheddedeedga.h.bcedeedeeeefdededeeehdhdeehh.cg.j.feeeidedgedehhejeejjeddeee....f"u8 +
        "..e...b....e....eehedeegee.....b.eedeededefdeegeeegdeeeeeed......fdfehdegkegdeeeeeceedeedee....."u8 +
        "g.m....a...........................c.e..e....cc....e.e......h...........ac..........a........h.c"u8 +
        "c......a.............................................b..............................b.......c..."u8 +
        "g.h....a.c..k...............................................gj...............e...............l.k"u8 +
        "................................................................................................"u8 +
        "f.a.c.....d..j..ikjggggggg..d.e..b..i.....jd........a......i.....fab..aa.......aa.aaa...a..k.a.l"u8;

    /// <summary>How many times in a MiB <paramref name="second"/> follows <paramref name="first"/>.</summary>
    public static float PerMebibyte(int first, int second) => s_pairs[(first * Bytes) + second];

    /// <summary>One divided by how many times in a MiB <paramref name="value"/> stands.</summary>
    public static float Reciprocal(int value) => s_reciprocals[value];

    static int Symbol(int value) => value is >= 0x20 and < 0x7F ? value - 0x20 : Symbols - 1;

    static float[] Unpack()
    {
        float[] pairs = new float[Bytes * Bytes];
        for (int first = 0; first < Bytes; first++)
        {
            ReadOnlySpan<byte> row = Levels.Slice(Symbol(first) * Symbols, Symbols);
            for (int second = 0; second < Bytes; second++)
            {
                int level = row[Symbol(second)];
                pairs[(first * Bytes) + second] = level == '.' ? 0.25f : 1 << (level - 'a');
            }
        }
        return pairs;
    }

    static float[] Reciprocals()
    {
        float[] reciprocals = new float[Bytes];
        for (int b = 0; b < Bytes; b++)
        {
            float sum = 0;
            foreach (float pair in s_pairs.AsSpan(b * Bytes, Bytes))
                sum += pair;
            reciprocals[b] = 1 / sum;
        }
        return reciprocals;
    }
}
