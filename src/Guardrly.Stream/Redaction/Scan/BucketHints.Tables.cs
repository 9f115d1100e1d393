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
        a0key¦0AKIA¦1tKey¦1+AEh¦2%3AAA¦2%3aAA¦1xkeysib-¦0AKID¦0bearer¦4UAADAAAA¦0 -a¦0"-a¦0'-a¦0 -A¦0"-A¦0'-A¦0 -X¦
        a0"-X¦0'-X¦
        b2rizati¦2risati¦0sms_code¦0sms-code¦0smscode¦1FwoG¦1FQoG¦1IQoJ¦0+ASt¦0+ASb¦0+ACR¦0vops¦2o_v1_¦4dop_v1_¦
        b2r_v1_¦2at-ap1-¦0s-produc¦2glsa_¦0vapi-¦4tgp_v1_¦1xsmtpsib¦1EZAK¦0sqp_¦1sqa_¦0squ_¦0'-p¦0'-P¦0'-w¦0--user¦
        b0--proxy-¦
        c1sswd¦1pswd¦0srf¦1ery-code¦1erycode¦3sk-svcac¦0GR134894¦1ASIA¦1ABIA¦1AIza¦0AZDO¦1+ABa¦0AzFu¦0SKa¦0SKc¦0SKd¦
        c0SKA¦0SKC¦0SKD¦3sntrya_¦2NRII-¦5FLWSECK-¦0AKCp¦0sv1.¦0"value"¦0"value\¦0'value'¦
        d0oken¦0okie¦0ghp_¦0gho_¦0ghu_¦0oas-¦1xoxe.xox¦1xoxp-¦1xoxs-¦4sbp_oaut¦0dapi¦4lin_oaut¦
        e1kup_code¦0rk_test_¦0rk_live_¦0rk_prod_¦0ek_test_¦0ek_live_¦0ek_prod_¦1azure¦0hf_¦3i_org_¦0r8_¦1sbp_¦0hvr.¦
        e4sntryu_¦4sntrys_¦1phx_¦0re_¦1_rw_¦
        f0pwd¦1spnetc¦1_pat=¦1_pat"¦1_pat:¦1_pat'¦1_pat\¦1_pat%¦1_pat>¦1_pat]¦1_pat =¦1_pat  ¦1-pat=¦1-pat"¦1-pat:¦
        f1-pat'¦1-pat\¦1-pat%¦1-pat>¦1-pat]¦1-pat =¦1-pat  ¦2kupcode¦2shpat_¦3shppa_¦2glpat-¦2glptt-¦5dckr_pat¦
        f5lsv2_pt_¦0pat¦1dp.pt.¦1ops_eyJ¦3shippo_l¦3shippo_t¦2CFPAT-¦3CCIPAT_¦0pnu_¦
        g2redent¦2uthentic¦2mfacode¦2uthcode¦22facode¦1ABSK¦01Q~¦02Q~¦04Q~¦08Q~¦0dckr_oat¦5s-sandbo¦1glc_¦1e2b_¦
        g0bb_live_¦4$sandbox¦4pscale_t¦4pscale_o¦4pscale_p¦
        h3pass =¦1sig%¦2hmac=¦2hmac%¦1by '¦0sk_test_¦0sk_live_¦0sk_prod_¦0sk-ant-¦0sk-proj-¦0sk-admin¦0sk-None-¦
        h0sk-lf-¦0sk-or-v1¦0sk-¦4.slack.c¦5bedrock-¦0SK5¦0SG.¦1npm_¦1gsk_¦5lsv2_sk_¦2pcsk_¦0fc-¦0sk_¦0pk_¦1HRKU-¦
        h1csk-¦0ck_¦5FLWSECK_¦0bkua_¦0 -u¦0"-u¦0'-u¦0 -U¦0"-U¦0'-U¦0 -w¦0"-w¦
        i0ecret¦2ssphr¦2creds¦1amlre¦0phrase¦0whsec_¦2_secret_¦0ghs_¦0ghr_¦0glrt-¦0glsoat-¦0glrtr-¦0plx-¦1tvly-¦
        i4sb_secre¦0ecret_¦0egram¦1dp.st.¦1dp.sa.¦1dp.scim.¦3E-SECRET¦0llx-¦
        j3ct.sid¦3ss.sid¦3pass  ¦2ity-code¦2ify-code¦1by "¦0ya29.¦0s-develo¦1asic¦
        k0glcbt-¦11//0¦0g/bot¦0gd_¦0go_¦0fm2_¦1rnd_¦0'-b¦
        l1shpca_¦1shpss_¦0TT3¦0hvs.¦0hvb.¦0eyJrIjoi¦0dt0c01.¦0dt0s01.¦0dt0s02.¦0dt0s08.¦0dt0s16.¦0$product¦1EZTK¦
        l1.eyJ¦0eyJ¦
        m1sswo¦1sswrd¦0cvc¦0cvv¦2ser-code¦2kup-code¦0 -b¦0"-b¦0 -p¦0"-p¦0 -P¦0"-P¦
        n1gnatu¦0jwt¦0IGQV¦0IGQW¦0imt-¦00Q~¦06Q~¦07Q~¦09Q~¦0JQQJ9¦3at-na1-¦2sq0atp-¦0fw_¦2jina_¦1sgp_¦1nfp_¦0fm1_¦
        n1tfp_¦
        o3ser_code¦2sercode¦3ery_code¦3mfa_code¦3ity_code¦2itycode¦3uth_code¦3ime_code¦3ify_code¦2ifycode¦32fa_code¦
        o3shpua_¦0EAAA¦0EAA¦0xapp-¦1AzCa¦0xa_¦3lin_api_¦0:AA¦2fy_api_¦0:APA91b¦
        p0sscod¦0jses¦1hpsess¦1spsess¦0ssert¦2pass"¦2pass'¦2pass%¦1AzSe¦1dp.ct.¦1dp.audit¦0ZXlK¦
        q2pass=¦2pass:¦2pass\¦2pass>¦2pass]¦2GOCSPX-¦0SK0¦0SK1¦0SK2¦0SK3¦0SK4¦0SK6¦0SK7¦0SK8¦0SK9¦0us1¦0us2¦0us3¦0us4¦
        q0us5¦0us6¦0us7¦0us8¦0us9¦4-lines: ¦0&#64;¦
        r0et_sess¦0otp¦3shpit_¦03Q~¦05Q~¦3sq0csp-¦0cs_¦0LTAI¦056~¦1fo1_¦
        s1uth=¦1uth\¦1uth]¦1uth_hea¦4?state=¦4&state=¦4;state=¦46state=¦4#state=¦4"state=¦4'state=¦4 state=¦4github_p¦
        s0A3T¦1AIoT¦1ntn_¦4sntryi_¦0%40¦1\u0040¦1\x40¦2&#x40;¦
        t3?code=¦3&code=¦3;code=¦36code=¦3#code=¦3"code=¦3'code=¦3 code=¦36code%¦3fcode%¦33code%¦46state%¦4fstate%¦
        t43state%¦1mfa-code¦12fa-code¦2gldt-¦2glwt-¦2xoxd-¦2xoxa-¦2xoxb-¦2xoxe-¦2xoxr-¦0ey-¦2pypi-AgE¦1xai-¦0at-eu1-¦
        t2PMAK-¦1pul-¦2NRAK-¦2NRAL-¦0pa-¦
        u1rifie¦0nemoni¦1sig=¦0IGAA¦0glft-¦0glffct-¦0glagent-¦31%2F%2F0¦31%2f%2f0¦0ilgun¦4rubygems¦
        v1uth"¦1uth:¦1uth'¦1uth%¦1uth>¦1uth =¦1uth  ¦1uth-hea¦1uthhea¦1uth-code¦3shptka_¦1ATBB¦3ws4-hmac¦4-----beg¦
        w2ice_code¦2ice-code¦2ion_code¦2ion-code¦2ime-code¦0ACCA¦1+AMC¦1ACDb¦0SKb¦0SKe¦0SKf¦0SKB¦0SKE¦0SKF¦
        x1icecode¦1ioncode¦1imecode¦1xoxc-¦1xoxo-¦0bhooks¦5---- beg¦
        """;
}
