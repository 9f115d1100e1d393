namespace Guardrly.Redaction.Scan;

internal static partial class BucketHints
{
    const string ByBytes = """
        a0key¦0nemoni¦1tKey¦0NRAK-¦0NRAL-¦1xkeysib-¦0cs_¦1rnd_¦
        b2rizati¦1gnatu¦0jwt¦1by '¦1by "¦0A3T¦0sntryu_¦0sntrya_¦0sntryi_¦0sntrys_¦
        c0ct.sid¦0cvv¦2gldt-¦4glffct-¦1imt-¦3dp.ct.¦0dt0c01.¦0dt0s01.¦0dt0s02.¦0dt0s08.¦0dt0s16.¦0 -u¦0"-u¦0'-u¦0 -a¦
        c0"-a¦0'-a¦0 -A¦0"-A¦0'-A¦0--user¦0"value"¦0"value\¦0'value'¦0-----beg¦0---- beg¦
        d0oken¦0okie¦0gho_¦0ghs_¦0oas-¦1xoxe.xox¦1xoxe-¦0ya29.¦0xai-¦3bhooks¦0%40¦1\x40¦2&#x40;¦
        e2sercode¦2mfacode¦22facode¦0AIza¦0AZDO¦0ACDb¦0AIoT¦1+ACR¦3i_org_¦0r8_¦0re_¦3bearer¦
        f3ice-code¦3ser-code¦3ion-code¦3ery-code¦2erycode¦3kup-code¦2kupcode¦3mfa-code¦3ity-code¦2itycode¦3sms-code¦
        f3uth-code¦3ime-code¦3ify-code¦2ifycode¦32fa-code¦2shpat_¦2shpit_¦2glpat-¦5dckr_pat¦0pat¦1%3aAA¦0PMAK-¦
        f3shippo_l¦3shippo_t¦
        g2redent¦2uthentic¦36code%¦3fcode%¦33code%¦0GR134894¦0ntn_¦0HRKU-¦
        h0srf¦0rifie¦0sk_test_¦0sk_live_¦0sk_prod_¦0rk_test_¦0rk_live_¦0rk_prod_¦0sk-proj-¦0sk-svcac¦0sk-None-¦
        h0sk-lf-¦0sk-or-v1¦0sk-¦5bedrock-¦11//0¦0AzFu¦1gsk_¦5lsv2_sk_¦2pcsk_¦0sk_¦0sq0atp-¦0sq0csp-¦1csk-¦0ck_¦
        h3CFPAT-¦4CCIPAT_¦0\u0040¦
        i0ecret¦2ssphr¦1amlre¦0phrase¦0ek_test_¦0ek_live_¦0ek_prod_¦3whsec_¦2_secret_¦1ghu_¦1azure¦1npm_¦4sb_secre¦
        i0ecret_¦0pk_¦0egram¦0hvr.¦3E-SECRET¦1fm1_¦1fm2_¦
        j0glcbt-¦0glagent-¦1.slack.c¦0AKIA¦1ASIA¦1+ABa¦0SKa¦0SKb¦0SKc¦0SKA¦0SKC¦2%3AAA¦0glc_¦0gd_¦5xsmtpsib¦3FLWSECK-¦
        j3FLWSECK_¦0AKID¦0AKCp¦1asic¦4UAADAAAA¦
        k2creds¦1shpca_¦1shpss_¦1JQQJ9¦1s-produc¦0$product¦1--proxy-¦
        l2uth_hea¦2ice_code¦2ser_code¦2ion_code¦2ery_code¦2mfa_code¦2ity_code¦2uth_code¦2ime_code¦2ify_code¦22fa_code¦
        l0ey-¦2rubygems¦0eyJrIjoi¦4ops_eyJ¦1.eyJ¦0eyJ¦
        m1sswo¦1sswd¦1sswrd¦1pswd¦0pwd¦1xoxd-¦1xoxo-¦1xoxr-¦0FwoG¦0FQoG¦0IQoJ¦1_rw_¦1fo1_¦
        n0_pat=¦0_pat"¦0_pat:¦0_pat'¦0_pat\¦0_pat%¦0_pat>¦0_pat]¦0_pat =¦0_pat  ¦0-pat=¦0-pat"¦0-pat:¦0-pat'¦0-pat\¦
        n0-pat%¦0-pat>¦0-pat]¦0-pat =¦0-pat  ¦0EAAA¦0EAA¦1xoxa-¦1xoxb-¦1xoxs-¦0+ASt¦0+AEh¦0+ASb¦1vops¦3lin_oaut¦
        n0g/bot¦0go_¦1tgp_v1_¦1:APA91b¦1sgp_¦
        o0sscod¦0ssert¦2pass=¦2pass"¦2pass:¦2pass'¦2pass\¦2pass%¦2pass>¦2pass]¦2pass =¦2pass  ¦0sms_code¦0smscode¦
        o0SK2¦0SKd¦0SKe¦0SKE¦1lsv2_pt_¦0s-sandbo¦0s-develo¦5-lines: ¦
        p0SK0¦0SK1¦0SK3¦0SK4¦0SK5¦0SK6¦0SK7¦0SK8¦0SK9¦0SKf¦0SKB¦0SKD¦0SKF¦0us1¦0us2¦0us3¦0us4¦0us5¦0us6¦0us7¦0us8¦
        p0us9¦0dp.st.¦0dp.pt.¦0dp.sa.¦0dp.scim.¦0dp.audit¦0&#64;¦
        q0otp¦1xoxp-¦0xapp-¦0dapi¦3lin_api_¦0ATBB¦0vapi-¦2fy_api_¦056~¦
        r1uth=¦1uth"¦1uth:¦1uth'¦1uth\¦1uth%¦1uth>¦1uth]¦1uth =¦1uth  ¦1uth-hea¦1uthhea¦1uthcode¦0fc-¦0TT3¦
        s2hmac=¦2hmac%¦3?code=¦3&code=¦3;code=¦36code=¦3#code=¦3"code=¦3'code=¦3 code=¦1kup_code¦3shppa_¦3shpua_¦
        s4shptka_¦1ghp_¦1ghr_¦4github_p¦21%2F%2F0¦21%2f%2f0¦00Q~¦01Q~¦02Q~¦03Q~¦04Q~¦05Q~¦06Q~¦07Q~¦08Q~¦09Q~¦
        s2dckr_oat¦0hf_¦0xa_¦1sbp_oaut¦1sbp_¦0fw_¦2jina_¦1e2b_¦0bb_live_¦1phx_¦4pscale_t¦4pscale_o¦4pscale_p¦1nfp_¦
        s1tfp_¦2bkua_¦1sqp_¦1sqa_¦1squ_¦1pnu_¦
        t1sig=¦1sig%¦4?state=¦4&state=¦4;state=¦46state=¦4#state=¦4"state=¦4'state=¦4 state=¦46state%¦4fstate%¦
        t43state%¦0IGQV¦0IGQW¦0ilgun¦0 -b¦0"-b¦0'-b¦
        u0glft-¦0glrt-¦0glsoat-¦0glptt-¦0glrtr-¦0glwt-¦1tvly-¦2o_v1_¦4dop_v1_¦2r_v1_¦4at-eu1-¦1at-na1-¦1pul-¦1ZXlK¦
        u0 -U¦0"-U¦0'-U¦0 -p¦0"-p¦0'-p¦0 -P¦0"-P¦0'-P¦0 -w¦0"-w¦0'-w¦0 -X¦0"-X¦0'-X¦
        v0cvc¦1icecode¦1ioncode¦1imecode¦1xoxc-¦0ACCA¦1+AMC¦0AzCa¦
        w0jses¦1hpsess¦2et_sess¦0ss.sid¦1spnetc¦1spsess¦4GOCSPX-¦1AzSe¦0SG.¦4at-ap1-¦1hvs.¦1hvb.¦0pa-¦1sv1.¦1ws4-hmac¦
        x1risati¦0IGAA¦1sk-ant-¦1sk-admin¦1ABIA¦1ABSK¦3pypi-AgE¦1plx-¦0:AA¦1glsa_¦2NRII-¦1llx-¦0$sandbox¦1EZAK¦1EZTK¦
        x0LTAI¦
        """;

    const string ByNibbles = """
        a0key¦0mfa_code¦0mfa-code¦0mfacode¦1imecode¦02fa_code¦02fa-code¦02facode¦51%2F%2F0¦51%2f%2f0¦1tKey¦1o_v1_¦
        a3dop_v1_¦1r_v1_¦3ops_eyJ¦3tgp_v1_¦1xkeysib-¦1bkua_¦
        b06state%¦0fstate%¦1IGAA¦0glpat-¦0glsoat-¦0glagent-¦0glptt-¦2GOCSPX-¦06Q~¦0JQQJ9¦0+ASt¦0+ASb¦0:AA¦0glsa_¦0cs_¦
        b0:APA91b¦1AKCp¦
        c0ct.sid¦0cvv¦0by '¦0by "¦1ABIA¦3dp.ct.¦0LTAI¦1CCIPAT_¦0"-u¦0"-U¦0"-p¦0"-P¦0"-a¦0"-A¦0"-w¦0"value"¦0"value\¦
        d0AKIA¦0A3T¦0AIza¦0AIoT¦0%3aAA¦0AKID¦1fm1_¦1fm2_¦0 -b¦0 -p¦0 -P¦0 -a¦
        e3ice-code¦3ser-code¦2sercode¦3ion-code¦3ery-code¦3kup-code¦3ity-code¦3sms-code¦3uth-code¦3ime-code¦3ify-code¦
        e0rk_test_¦0rk_live_¦0rk_prod_¦0ya29.¦0+AMC¦0us2¦0us5¦3i_org_¦0r8_¦2at-eu1-¦2egram¦4sntryu_¦4sntrya_¦4sntrys_¦
        e0re_¦1_rw_¦3bearer¦
        f2rizati¦1_pat=¦1_pat"¦1_pat:¦1_pat'¦1_pat\¦1_pat%¦1_pat>¦1_pat]¦1_pat =¦1_pat  ¦1-pat=¦1-pat"¦1-pat:¦1-pat'¦
        f1-pat\¦1-pat%¦1-pat>¦1-pat]¦1-pat =¦1-pat  ¦2erycode¦2kupcode¦2itycode¦2ifycode¦2shpat_¦2shpca_¦0IGQV¦0IGQW¦
        f3glffct-¦5dckr_pat¦0pat¦1dp.pt.¦1dp.audit¦0vapi-¦2CFPAT-¦
        g1oken¦2redent¦2uthentic¦36code%¦3fcode%¦33code%¦1xoxe.xox¦1xoxe-¦0azure¦5s-sandbo¦1e2b_¦0bb_live_¦1phx_¦
        g4$sandbox¦
        h0cvc¦0sk_test_¦0sk_live_¦0sk_prod_¦0sk-ant-¦0sk-proj-¦0sk-svcac¦0sk-admin¦0sk-None-¦0sk-lf-¦0sk-or-v1¦0sk-¦
        h0glcbt-¦4.slack.c¦5bedrock-¦04Q~¦07Q~¦1npm_¦1gsk_¦5lsv2_sk_¦2pcsk_¦0sk_¦1ntn_¦0pk_¦0glc_¦1csk-¦0ck_¦
        i0ecret¦2ssphr¦1amlre¦0phrase¦2_secret_¦0glrt-¦0glrtr-¦1+ACR¦0fc-¦4sb_secre¦0ecret_¦2PMAK-¦1pul-¦2NRAK-¦
        i2NRAL-¦3E-SECRET¦0-----beg¦0---- beg¦
        j1okie¦1rifie¦2uthhea¦1sig%¦3rubygems¦0xai-¦1asic¦
        k0otp¦0ghp_¦0ghs_¦0ghr_¦1vops¦3bhooks¦0$product¦2shippo_l¦2shippo_t¦056~¦1nfp_¦1tfp_¦
        l2creds¦0oas-¦0xapp-¦0ey-¦0xa_¦0dapi¦3lin_api_¦0eyJrIjoi¦0gd_¦2jina_¦2fy_api_¦1.eyJ¦1fo1_¦1rnd_¦0eyJ¦
        l5--proxy-¦0%40¦1\x40¦2&#x40;¦
        m1sswd¦2sswrd¦1pswd¦0srf¦0sms_code¦0smscode¦0hf_¦1lsv2_pt_¦0sbp_oaut¦0sbp_¦0s-develo¦0s-produc¦0hvs.¦0hvb.¦
        m0hvr.¦1xsmtpsib¦0sgp_¦0sv1.¦0'-p¦0'-P¦0'-a¦0'-A¦0'value'¦
        n1gnatu¦2ion_code¦2ioncode¦0ACCA¦0ABSK¦0AZDO¦0ACDb¦0AzCa¦0AzSe¦0AzFu¦2lin_oaut¦3at-na1-¦2%3AAA¦1UAADAAAA¦
        o1kup_code¦3shppa_¦3shpua_¦0EAAA¦0EAA¦0pa-¦0EZAK¦0 -u¦0'-u¦0 -U¦0'-U¦0 -A¦0 -w¦0'-w¦0 -X¦0'-X¦0--user¦
        p0sswo¦0ss.sid¦2pass"¦2pass:¦2pass'¦2pass>¦2pass =¦2pass  ¦0SK0¦0SK2¦0SK3¦0SK4¦0SK7¦0SK8¦0SKb¦0SKc¦0SKd¦0SKB¦
        p0SKC¦0SKD¦0sq0atp-¦0sq0csp-¦2dp.st.¦2dp.sa.¦2dp.scim.¦0sqp_¦0sqa_¦5-lines: ¦
        q2glwt-¦0us1¦0us3¦0us4¦0us6¦0us7¦0us8¦0us9¦1tvly-¦1EZTK¦1ZXlK¦0&#64;¦
        r0et_sess¦1ser_code¦3shpit_¦0ek_test_¦0ek_live_¦0ek_prod_¦1gho_¦1ghu_¦3github_p¦0xoxd-¦0xoxa-¦0xoxb-¦0xoxc-¦
        r0xoxo-¦0xoxp-¦0xoxr-¦0xoxs-¦02Q~¦05Q~¦08Q~¦09Q~¦0g/bot¦0go_¦0"-b¦0'-b¦0"-X¦
        s1uth"¦1uth\¦1uth%¦1uth]¦1uth =¦1uth  ¦1uth_hea¦1uth-hea¦1uth_code¦2gldt-¦2glft-¦0+ABa¦0+AEh¦2dckr_oat¦1plx-¦
        s0TT3¦1ATBB¦0dt0c01.¦0dt0s01.¦0dt0s02.¦0dt0s08.¦0dt0s16.¦0fw_¦1llx-¦
        t1uth=¦1uth>¦1sig=¦3?code=¦3&code=¦3;code=¦36code=¦3#code=¦3"code=¦3'code=¦3 code=¦4?state=¦4&state=¦4;state=¦
        t46state=¦4#state=¦4"state=¦4'state=¦4 state=¦0imt-¦4GR134894¦
        u1risati¦1uth:¦1uth'¦0hmac=¦0hmac%¦1uthcode¦3shptka_¦1FwoG¦1FQoG¦1IQoJ¦0ilgun¦3pypi-AgE¦1at-ap1-¦4ws4-hmac¦
        v0nemoni¦1ASIA¦0SK1¦0SK5¦0SK6¦0SK9¦0SKa¦0SKe¦0SKf¦0SKA¦0SKE¦0SKF¦1HRKU-¦1NRII-¦
        w2ice_code¦1icecode¦2ery_code¦2ity_code¦2ime_code¦2ify_code¦11//0¦0SG.¦3FLWSECK-¦3FLWSECK_¦0\u0040¦
        x0sscod¦0pwd¦0jses¦1hpsess¦1spnetc¦1spsess¦0ssert¦0jwt¦2pass=¦2pass\¦2pass%¦2pass]¦03state%¦2shpss_¦1whsec_¦
        x00Q~¦01Q~¦03Q~¦0sntryi_¦0pscale_t¦0pscale_o¦0pscale_p¦0squ_¦0pnu_¦
        """;
}
