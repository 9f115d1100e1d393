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
        a2d_phr¦2y_phr¦2d-phr¦2y-phr¦1dphr¦1yphr¦0us2¦0us3¦0us4¦0us6¦0us7¦0us8¦4at-eu1-¦4at-ap1-¦1pul-¦0pscale_t¦
        a0pscale_o¦0pscale_p¦0phone¦
        b2rizati¦2risati¦0&state=¦06state=¦0#state=¦0'state=¦06state%¦03state%¦0shpca_¦0shppa_¦0shpua_¦0shpit_¦
        b0shptka_¦0xapp-¦01Q~¦03Q~¦06Q~¦07Q~¦08Q~¦1hvs.¦3dp.sa.¦0vapi-¦1xsmtpsib¦0:APA91b¦0sqp_¦1tsapp¦0wa.me/¦
        c0ya29.¦1azure¦3i_org_¦0r8_¦0xa_¦4sntryu_¦4sntrya_¦1NRAK-¦1e2b_¦0bb_live_¦0re_¦1EZAK¦1_rw_¦1ZXlK¦3bearer¦
        d1_pat=¦1_pat"¦1_pat:¦1_pat'¦1_pat\¦1_pat%¦1_pat>¦1_pat]¦1_pat =¦1_pat  ¦1_pat&¦1_pat<¦1-pat=¦1-pat"¦1-pat:¦
        d1-pat'¦1-pat\¦1-pat%¦1-pat>¦1-pat]¦1-pat =¦1-pat  ¦1-pat&¦1-pat<¦2shpat_¦2glpat-¦0imt-¦00Q~¦05Q~¦09Q~¦1npm_¦
        d5dckr_pat¦5dckr_oat¦4sbp_oaut¦2o_v1_¦4dop_v1_¦2r_v1_¦4lin_oaut¦0pat¦0pk_¦2sq0atp-¦4tgp_v1_¦1fo1_¦2CFPAT-¦
        d3CCIPAT_¦2bkua_¦0 -u¦0 -U¦0 -w¦0 -X¦0fax¦
        e1oken¦2redent¦2hmac%¦36code%¦3fcode%¦33code%¦0EAAA¦0EAA¦0+AEh¦2%3AAA¦2%3aAA¦0dp.st.¦0dp.pt.¦0dp.ct.¦
        e0dp.scim.¦0dp.audit¦3UAADAAAA¦
        f1uth'¦1uth%¦1uthhea¦4fstate%¦0tvly-¦0TT3¦0telef¦0tel:¦0tel=¦0tel"¦0tel'¦0tel\¦0tel ¦0tel.¦0tel>¦0tel%¦0tel&¦
        f0tel_¦0teln¦0tel/¦
        g0pass¦0sms_code¦0sms-code¦0smscode¦2shpss_¦0oas-¦1GOCSPX-¦0+ASt¦0+ASb¦1vops¦0pcsk_¦2sq0csp-¦3bhooks¦056~¦
        g1msisdn¦
        h0key¦1tKey¦2HRKU-¦1xkeysib-¦0 -b¦0"-b¦0'-b¦0"-a¦0'-a¦0"-A¦0'-A¦
        i0cvc¦3ioncode¦3uthcode¦3imecode¦0sk_test_¦0sk_live_¦0sk_prod_¦0sk-ant-¦0sk-proj-¦0sk-svcac¦0sk-admin¦
        i0sk-None-¦0sk-lf-¦0sk-or-v1¦0sk-¦0glagent-¦1.slack.c¦5bedrock-¦0+ABa¦0+ACR¦0SK1¦0SK2¦0SK3¦0SK6¦0SKb¦0SKc¦
        i0SKf¦0SKB¦0SKC¦0SKF¦1gsk_¦1lsv2_pt_¦1lsv2_sk_¦0sk_¦0:AA¦0go_¦1csk-¦0ck_¦5FLWSECK-¦5FLWSECK_¦0sqa_¦0sv1.¦
        j1uthentic¦1uth=¦1uth"¦1uth:¦1uth\¦1uth>¦1uth]¦1uth&¦1uth<¦3-auth ¦3_auth ¦1uth_hea¦1uth-hea¦1uth-code¦
        j2github_p¦11%2F%2F0¦11%2f%2f0¦1plx-¦1llx-¦1phx_¦1fm1_¦1fm2_¦0%40¦1\x40¦2&#x40;¦0%2b¦0%252b¦1\x2b¦2&#x2b;¦
        k1gnatu¦1IGQV¦1IGQW¦0gldt-¦0glft-¦0glffct-¦0glptt-¦0glwt-¦2jina_¦0'-p¦0'-P¦0'-w¦0wa_id¦0waid¦
        l0ecret¦3whsec_¦2_secret_¦1ghp_¦1ghs_¦1ilgun¦0us1¦0us5¦0us9¦0hf_¦4sb_secre¦1ntn_¦0ecret_¦0egram¦0hvr.¦
        l3E-SECRET¦0$product¦
        m0okie¦3nemoni¦0gho_¦0ghu_¦0ghr_¦0GR134894¦5s-sandbo¦4$sandbox¦3<Cookie ¦1mobile¦
        n3ct.sid¦3ss.sid¦0sig%¦0xoxe.xox¦0xoxd-¦0xoxa-¦0xoxb-¦0xoxc-¦0xoxe-¦0xoxo-¦0xoxp-¦0xoxr-¦0xoxs-¦0SK0¦0SK4¦
        n0SK5¦0SK7¦0SK8¦0SK9¦0SKd¦0SKe¦0SKD¦0SKE¦3rubygems¦1asic¦0&#64;¦0&#43;¦
        o0et_sess¦0ek_test_¦0ek_live_¦0ek_prod_¦1AKIA¦1ABIA¦0FwoG¦0FQoG¦0IQoJ¦0eyJrIjoi¦4ops_eyJ¦0fw_¦0fy_api_¦0LTAI¦
        o1AKID¦1.eyJ¦0eyJ¦
        p2uth =¦2uth  ¦1sig=¦0IGAA¦0SG.¦3pypi-AgE¦0sbp_¦0s-produc¦1hvb.¦0pa-¦0sgp_¦5-lines: ¦
        q0otp¦3?code=¦3&code=¦3;code=¦36code=¦3#code=¦3"code=¦3'code=¦3 code=¦0kup_code¦0kup-code¦0kupcode¦02Q~¦04Q~¦
        q0dapi¦3lin_api_¦0dt0c01.¦0dt0s01.¦0dt0s02.¦0dt0s08.¦0dt0s16.¦1shippo_l¦1shippo_t¦0 -p¦0"-p¦0 -P¦0"-P¦0\u0040¦
        q0\u002b¦
        r2creds¦2hmac=¦0ACCA¦01//0¦0AzCa¦0AzSe¦0AzFu¦0ey-¦0fc-¦0gd_¦5--proxy-¦
        s3ice_code¦3ser_code¦3ion_code¦3ery_code¦2erycode¦3mfa_code¦2mfacode¦3ity_code¦2itycode¦3uth_code¦3ime_code¦
        s3ify_code¦2ifycode¦32fa_code¦22facode¦1by '¦1by "¦1glcbt-¦0ACDb¦0g/bot¦1glc_¦0cs_¦1nfp_¦1tfp_¦
        t1icecode¦1ASIA¦0AIza¦1+AMC¦0SKa¦0SKA¦0PMAK-¦0AKCp¦0 -a¦0 -A¦0cell:¦0cell=¦0cell"¦0cell'¦0cell\¦0cell ¦0cell>¦
        t0cell%¦0cell&¦0cell_n¦0celln¦0celul¦
        u0rifie¦3ice-code¦3ser-code¦2sercode¦3ion-code¦3ery-code¦3mfa-code¦3ity-code¦3ime-code¦3ify-code¦32fa-code¦
        u0rk_test_¦0rk_live_¦0rk_prod_¦1ABSK¦1AZDO¦0AIoT¦0ATBB¦1EZTK¦
        v1amlre¦0glrt-¦0glsoat-¦0glrtr-¦0A3T¦4at-na1-¦0glsa_¦2NRAL-¦0"-u¦0'-u¦0"-U¦0'-U¦0"-w¦0"-X¦0'-X¦0--user¦
        v2"value"¦2"value\¦2'value'¦0-----beg¦0---- beg¦
        w1pswd¦0pwd¦0jses¦1hpsess¦1spnetc¦1spsess¦0ssert¦0jwt¦1JQQJ9¦0sntryi_¦0sntrys_¦0rnd_¦0squ_¦0pnu_¦0ws4-hmac¦
        x0srf¦0cvv¦4?state=¦4;state=¦4"state=¦4 state=¦1xai-¦2s-develo¦2NRII-¦
        """;
}
