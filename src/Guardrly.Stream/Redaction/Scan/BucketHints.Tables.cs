namespace Guardrly.Redaction.Scan;

internal static partial class BucketHints
{
    const string ByBytes = """
        a3ice_code¦3ice-code¦3ser_code¦3ser-code¦3ion_code¦3ion-code¦2ioncode¦3ery_code¦3ery-code¦2erycode¦3kup_code¦
        a3kup-code¦2kupcode¦3mfa_code¦3mfa-code¦3ity_code¦3ity-code¦2itycode¦3sms_code¦3sms-code¦3uth_code¦3uth-code¦
        a3ime_code¦3ime-code¦3ify_code¦3ify-code¦2ifycode¦32fa_code¦32fa-code¦1by '¦1by "¦2sbp_oaut¦2lin_oaut¦1pnu_¦
        a0phone¦
        b2risati¦1gnatu¦0oas-¦0A3T¦5dckr_oat¦2o_v1_¦2r_v1_¦0s-sandbo¦0:AA¦2%3AAA¦2jina_¦1fo1_¦1fm1_¦1fm2_¦4UAADAAAA¦
        b0"-a¦0'-a¦0"-A¦0'-A¦
        c1azure¦4sntryu_¦4sntryi_¦4sntrys_¦0re_¦1_rw_¦3bearer¦0%40¦0\u0040¦0\u002b¦
        d2rizati¦1_pat=¦1_pat"¦1_pat:¦1_pat'¦1_pat\¦1_pat%¦1_pat>¦1_pat]¦1_pat =¦1_pat  ¦1_pat&¦1_pat<¦1-pat=¦1-pat"¦
        d1-pat:¦1-pat'¦1-pat\¦1-pat%¦1-pat>¦1-pat]¦1-pat =¦1-pat  ¦1-pat&¦1-pat<¦2shpat_¦3shppa_¦3shpua_¦2glpat-¦
        d0ya29.¦0+ABa¦5dckr_pat¦0pat¦4sntrya_¦1NRAK-¦1NRAL-¦1EZAK¦2CFPAT-¦3CCIPAT_¦2bkua_¦1sqa_¦0"-b¦0'-b¦0"-w¦0'-w¦
        d0"-X¦0'-X¦0fax¦
        e1oken¦0key¦4github_p¦1tKey¦0us1¦0us2¦0us3¦0us4¦0us5¦0us6¦0us7¦0us8¦0us9¦1rubygems¦1xkeysib-¦0\x40¦0&#64;¦
        e1&#x40;¦0&#43;¦
        f4?state=¦4&state=¦4;state=¦46state=¦4#state=¦4"state=¦4'state=¦4 state=¦46state%¦4fstate%¦43state%¦0AKIA¦
        f0ABIA¦0AzCa¦0AzFu¦0tvly-¦1bb_live_¦0AKID¦0AKCp¦0telef¦0tel:¦0tel=¦0tel"¦0tel'¦0tel\¦0tel ¦0tel.¦0tel>¦0tel%¦
        f0tel&¦0tel_¦0teln¦0tel/¦0cell:¦0cell=¦0cell"¦0cell'¦0cell\¦0cell ¦0cell>¦0cell%¦0cell&¦0cell_n¦0celln¦0celul¦
        g0pass¦2hmac=¦2hmac%¦2mfacode¦22facode¦0ACCA¦0ABSK¦0AIza¦0AZDO¦0+ASt¦1+AMC¦0ACDb¦0+ASb¦0AIoT¦0+ACR¦0pcsk_¦
        g2%3aAA¦1dp.st.¦1dp.sa.¦1dp.scim.¦0PMAK-¦0pa-¦
        h0sk_test_¦0sk_live_¦0sk_prod_¦0ek_test_¦0ek_live_¦0ek_prod_¦0sk-ant-¦0sk-proj-¦0sk-svcac¦0sk-admin¦0sk-None-¦
        h0sk-lf-¦0sk-or-v1¦0sk-¦1gho_¦5bedrock-¦00Q~¦01Q~¦02Q~¦03Q~¦04Q~¦06Q~¦07Q~¦08Q~¦09Q~¦1npm_¦1gsk_¦5lsv2_sk_¦
        h0sk_¦1ntn_¦0pk_¦2HRKU-¦2NRII-¦0go_¦0fw_¦1csk-¦0ck_¦4shippo_l¦4shippo_t¦1squ_¦
        i1uthentic¦1uth=¦1uth"¦1uth:¦1uth'¦1uth\¦1uth%¦1uth>¦1uth]¦1uth&¦1uth<¦3uth_hea¦1uth-hea¦1uthhea¦1uthcode¦
        i1at-eu1-¦1at-na1-¦1at-ap1-¦3ws4-hmac¦0 -b¦0 -a¦0 -w¦0 -X¦0-----beg¦0---- beg¦
        j0ecret¦0EAAA¦0EAA¦3whsec_¦2_secret_¦0ey-¦4sb_secre¦0ecret_¦0egram¦3E-SECRET¦1tgp_v1_¦0$product¦1sgp_¦0\x2b¦
        j1&#x2b;¦
        k0otp¦3shpit_¦0ghp_¦0ghu_¦0dt0c01.¦0dt0s01.¦0dt0s02.¦0dt0s08.¦0dt0s16.¦0LTAI¦0 -u¦0"-u¦0'-u¦0 -U¦0"-U¦0'-U¦
        k0 -p¦0"-p¦0'-p¦0 -P¦0"-P¦0'-P¦0 -A¦0--proxy-¦
        l1pswd¦3ct.sid¦0smscode¦1.slack.c¦1ASIA¦0SKa¦0SKb¦0SKc¦0SKd¦0SKA¦0SKC¦0SKD¦0sbp_¦0s-develo¦0s-produc¦
        l5xsmtpsib¦1pscale_t¦1pscale_o¦1pscale_p¦1asic¦5-lines: ¦1msisdn¦
        m0xoxe.xox¦0xoxd-¦0xoxa-¦0xoxb-¦0xoxc-¦0xoxe-¦0xoxo-¦0xoxp-¦0xoxr-¦0xoxs-¦0xapp-¦1FwoG¦1FQoG¦1IQoJ¦05Q~¦
        m1JQQJ9¦0dop_v1_¦0dapi¦3lin_api_¦0eyJrIjoi¦4ops_eyJ¦0vapi-¦2fy_api_¦5$sandbox¦0:APA91b¦1.eyJ¦056~¦0eyJ¦1tsapp¦
        n0-auth ¦0_auth ¦1sig=¦1sig%¦3shpca_¦0IGQV¦0IGQW¦0IGAA¦3pypi-AgE¦0xai-¦0xa_¦2dp.audit¦0cs_¦0--user¦0wa_id¦
        n0waid¦0wa.me/¦
        o2redent¦1d_phr¦1y_phr¦1d-phr¦1y-phr¦0dphr¦0yphr¦3?code=¦3&code=¦3;code=¦36code=¦3#code=¦3"code=¦3'code=¦
        o3 code=¦36code%¦3fcode%¦33code%¦1nfp_¦1tfp_¦4"value"¦4"value\¦4'value'¦
        p2creds¦2ilgun¦0g/bot¦0e2b_¦0EZTK¦
        q0okie¦3nemoni¦0TT3¦1ATBB¦3<Cookie ¦0%2b¦1mobile¦
        r0cvc¦0cvv¦1icecode¦1imecode¦4glffct-¦0glcbt-¦0glc_¦1pul-¦1ZXlK¦
        s0rifie¦2sercode¦0rk_test_¦0rk_live_¦0rk_prod_¦1GR134894¦11%2F%2F0¦11%2f%2f0¦3i_org_¦0r8_¦0rnd_¦0%252b¦
        t1amlre¦0ghs_¦0ghr_¦0gldt-¦2glft-¦0glrt-¦0glsoat-¦1imt-¦0glagent-¦0glrtr-¦0fc-¦0glsa_¦0gd_¦
        u0jses¦2et_sess¦0ss.sid¦0ssert¦01//0¦0+AEh¦1AzSe¦0SKe¦0SKE¦0SG.¦2FLWSECK-¦2FLWSECK_¦
        v0spnetc¦0spsess¦0srf¦3GOCSPX-¦0SK0¦0SK1¦0SK2¦0SK3¦0SK4¦0SK5¦0SK6¦0SK7¦0SK8¦0SK9¦0SKf¦0SKB¦0SKF¦1lsv2_pt_¦
        v0sq0atp-¦0sq0csp-¦0sqp_¦0sv1.¦
        w0hpsess¦1shpss_¦1shptka_¦1glptt-¦1vops¦3bhooks¦0hvs.¦0hvb.¦2dp.pt.¦2dp.ct.¦
        x0pwd¦0jwt¦2uth =¦2uth  ¦1glwt-¦0hf_¦1plx-¦1hvr.¦1llx-¦1phx_¦
        """;

    const string ByNibbles = """
<<<<<<< HEAD
        a1hpsess¦2et_sess¦1spsess¦3uth_hea¦2erycode¦2kupcode¦2itycode¦2ifycode¦3shppa_¦0ya29.¦4sntrya_¦4sntrys_¦
        a1ops_eyJ¦4shippo_t¦0\x2b¦0phone¦
        b2rizati¦2risati¦3shpua_¦4github_p¦0xoxe.xox¦0xapp-¦0vops¦0xa_¦0sbp_oaut¦0sbp_¦0sb_secre¦1hvb.¦3dp.sa.¦2glsa_¦
        b0vapi-¦1xsmtpsib¦2bkua_¦0"-u¦0'-u¦0"-U¦0'-U¦0"-p¦0'-p¦0"-P¦0'-P¦0"-w¦0'-w¦3--proxy-¦1tsapp¦0wa_id¦0wa.me/¦
        c0rk_test_¦0rk_live_¦0rk_prod_¦01Q~¦02Q~¦08Q~¦09Q~¦1azure¦4sntryu_¦1e2b_¦0re_¦0:APA91b¦1sqa_¦1squ_¦3bearer¦
        c0\u0040¦0\u002b¦
        d1pswd¦0pwd¦1_pat=¦1_pat"¦1_pat:¦1_pat'¦1_pat\¦1_pat%¦1_pat>¦1_pat]¦1_pat =¦1_pat  ¦1_pat&¦1_pat<¦1-pat=¦
        d1-pat"¦1-pat:¦1-pat'¦1-pat\¦1-pat%¦1-pat>¦1-pat]¦1-pat =¦1-pat  ¦1-pat&¦1-pat<¦2shpat_¦2glpat-¦0A3T¦1ABSK¦
        d0AZDO¦1+ASt¦0ACDb¦5dckr_pat¦0pat¦0sntryi_¦0HRKU-¦1NRAK-¦2$product¦0rnd_¦2CFPAT-¦3CCIPAT_¦1ZXlK¦1UAADAAAA¦
        e1oken¦2redent¦1AKIA¦0+AEh¦0:AA¦0dp.st.¦0dp.pt.¦0dp.ct.¦0dp.scim.¦0dp.audit¦0jina_¦0$sandbox¦
        f1uth<¦1uthhea¦1uthcode¦0us1¦0us2¦0us3¦0us4¦0us6¦0us7¦0us8¦0us9¦4dckr_oat¦0tvly-¦1o_v1_¦3dop_v1_¦1r_v1_¦
        f3lin_oaut¦3tgp_v1_¦0\x40¦0telef¦0tel:¦0tel=¦0tel"¦0tel'¦0tel\¦0tel ¦0tel.¦0tel>¦0tel%¦0tel&¦0tel_¦0teln¦
        f0tel/¦
        g0pass¦0sms_code¦0sms-code¦0smscode¦0shpca_¦0shpss_¦0shpit_¦0shptka_¦1ASIA¦00Q~¦03Q~¦05Q~¦07Q~¦0s-sandbo¦
        g0s-produc¦1%3AAA¦1%3aAA¦0PMAK-¦0phx_¦0 -p¦0 -P¦0 -A¦0'-A¦0 -w¦0 -X¦0'-X¦1msisdn¦
        h0key¦1okie¦0gho_¦1tKey¦0bhooks¦0gd_¦0bb_live_¦1xkeysib-¦1fm2_¦4<Cookie ¦5-----beg¦5---- beg¦2mobile¦
        i0cvv¦0sk_test_¦0sk_live_¦0sk_prod_¦0sk-ant-¦0sk-proj-¦0sk-svcac¦0sk-admin¦0sk-None-¦0sk-lf-¦0sk-or-v1¦0sk-¦
        i1ghs_¦4.slack.c¦5bedrock-¦0SK0¦0SK1¦0SK6¦0SK8¦0SK9¦0SG.¦1npm_¦0hf_¦1gsk_¦5lsv2_sk_¦2pcsk_¦0fc-¦0sk_¦0sq0atp-¦
        i0fw_¦1csk-¦0pa-¦0ck_¦0cs_¦5FLWSECK-¦5FLWSECK_¦0sgp_¦0fm1_¦0sqp_¦0sv1.¦
        j1uthentic¦1uth=¦1uth"¦1uth:¦1uth'¦1uth\¦1uth%¦1uth>¦1uth]¦1uth =¦1uth  ¦1uth&¦3-auth ¦3_auth ¦1uth-hea¦
        j1uth-code¦11%2F%2F0¦11%2f%2f0¦1ATBB¦1dt0c01.¦1dt0s01.¦1dt0s02.¦1dt0s08.¦1dt0s16.¦0%40¦0%2b¦0%252b¦
        k02fa_code¦02fa-code¦02facode¦1AzFu¦056~¦0pnu_¦
        l1gnatu¦2ion-code¦0gldt-¦0glsoat-¦3glffct-¦0glcbt-¦0glagent-¦0+ASb¦0+ACR¦0glc_¦0"-a¦0'-a¦0"-A¦0"-X¦0&#x40;¦
        l0&#x2b;¦0fax¦
        m0ecret¦1amlre¦2d_phr¦2y_phr¦2d-phr¦2y-phr¦1dphr¦1yphr¦0ek_test_¦0ek_live_¦0ek_prod_¦3whsec_¦2_secret_¦0ghu_¦
        m0ghr_¦0glrt-¦0glrtr-¦0AIza¦5pypi-AgE¦0ecret_¦5lin_api_¦0pk_¦0egram¦3E-SECRET¦4fy_api_¦0AKID¦0 -u¦0 -U¦
        m0--user¦2"value"¦2"value\¦2'value'¦
        n0otp¦1IGQW¦0ghp_¦0glptt-¦0glwt-¦1xoxp-¦2GOCSPX-¦04Q~¦06Q~¦0dapi¦0ntn_¦3sq0csp-¦
        o2ery-code¦2ity-code¦2ify-code¦0EAAA¦0EAA¦1ACCA¦1+ABa¦1+AMC¦0SKa¦0SKc¦0SKA¦0SKC¦1pscale_t¦1pscale_o¦1pscale_p¦
        o0AKCp¦1asic¦5-lines: ¦
        p3spnetc¦2ice_code¦2ice-code¦2ser-code¦2kup-code¦2ime_code¦2ime-code¦2ilgun¦0rubygems¦0g/bot¦0eyJrIjoi¦1EZTK¦
        p0LTAI¦1.eyJ¦0eyJ¦0 -b¦0"-b¦0'-b¦0 -a¦
        q1nemoni¦3ser_code¦3ion_code¦3ery_code¦3kup_code¦3mfa_code¦3ity_code¦3uth_code¦2imecode¦3ify_code¦0FwoG¦0FQoG¦
        q0IQoJ¦0AIoT¦0i_org_¦5s-develo¦0go_¦1nfp_¦1fo1_¦1tfp_¦
        r1sig=¦1sig%¦2hmac=¦2hmac%¦3?code=¦3&code=¦3;code=¦36code=¦3#code=¦3"code=¦3'code=¦3 code=¦36code%¦3fcode%¦
        r33code%¦4?state=¦4&state=¦4;state=¦46state=¦4#state=¦4"state=¦4'state=¦4 state=¦46state%¦4fstate%¦43state%¦
        r1oas-¦0xoxd-¦0xoxa-¦0xoxb-¦0xoxc-¦0xoxe-¦0xoxo-¦0xoxr-¦0xoxs-¦0us5¦1pul-¦2NRAL-¦
        s2creds¦0mfa-code¦0mfacode¦0GR134894¦1ABIA¦0EZAK¦
        t0jses¦0jwt¦1IGQV¦1IGAA¦0JQQJ9¦1AzCa¦1AzSe¦1plx-¦0lsv2_pt_¦1llx-¦
        u0cvc¦1icecode¦3sercode¦3ioncode¦11//0¦5shippo_l¦0cell:¦0cell=¦0cell"¦0cell'¦0cell\¦0cell ¦0cell>¦0cell%¦
        u0cell&¦0cell_n¦0celln¦0celul¦
        v0rifie¦0by '¦0by "¦0ey-¦1xai-¦4at-eu1-¦4at-na1-¦1NRII-¦0waid¦
        w1ct.sid¦2glft-¦1imt-¦0r8_¦0TT3¦0at-ap1-¦1_rw_¦
        x0ss.sid¦0srf¦0ssert¦0SK2¦0SK3¦0SK4¦0SK5¦0SK7¦0SKb¦0SKd¦0SKe¦0SKf¦0SKB¦0SKD¦0SKE¦0SKF¦1hvs.¦1hvr.¦0ws4-hmac¦
        x0&#64;¦0&#43;¦
=======
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
>>>>>>> scan
        """;
}
