namespace Guardrly.Redaction.Scan;

internal static partial class BucketHints
{
    const string ByBytes = """
        a0key¦0nemoni¦1sk-ant-¦1sk-proj-¦1sk-admin¦1tKey¦3pypi-AgE¦2at-eu1-¦0.eyJ¦0 -u¦0'-u¦0 -U¦0'-U¦0 -b¦0'-b¦0 -p¦
        a0'-p¦0 -a¦0'-a¦0 -A¦0'-A¦0 -X¦0'-X¦0--user¦0--proxy-¦
        b2rizati¦1gnatu¦0jwt¦0glagent-¦0GR134894¦0A3T¦3at-na1-¦0%3aAA¦2jina_¦
        c2d_phr¦2y_phr¦2d-phr¦2y-phr¦1dphr¦1yphr¦0&code=¦0;code=¦06code=¦0#code=¦0'code=¦3ice-code¦3ser-code¦
        c3ion-code¦2ioncode¦3ery-code¦2kupcode¦3mfa-code¦3ity-code¦3ime-code¦3ify-code¦32fa-code¦0gho_¦0ghr_¦1xoxo-¦
        c1xoxr-¦0IQoJ¦05Q~¦06Q~¦1s-produc¦0$product¦3shippo_l¦056~¦0phone¦
        d2ct.sid¦2xoxa-¦2xoxs-¦0xai-¦0xa_¦2dp.sa.¦2FLWSECK-¦2FLWSECK_¦0ws4-hmac¦0"-U¦0"-a¦0"-A¦0"value"¦0wa_id¦0waid¦
        d0wa.me/¦
        e0oken¦0okie¦1xoxe.xox¦1xoxe-¦3bhooks¦3<Cookie ¦0%40¦0\u0040¦0\x40¦1&#x40;¦0%2b¦0%252b¦0\u002b¦0\x2b¦1&#x2b;¦
        e1mobile¦
        f2hmac=¦2hmac%¦2sercode¦2mfacode¦22facode¦0rk_test_¦0rk_live_¦0rk_prod_¦0ACCA¦0AIza¦0AZDO¦0ACDb¦0AIoT¦1+ACR¦
        f3i_org_¦0r8_¦0re_¦0AKID¦1_rw_¦0AKCp¦3bearer¦
        g2erycode¦2itycode¦2ifycode¦2shpat_¦3shppa_¦0FwoG¦0FQoG¦0ya29.¦1npm_¦4at-ap1-¦0pat¦0pk_¦4sntrya_¦0pa-¦
        h4?state=¦4&state=¦4;state=¦46state=¦4#state=¦4"state=¦4'state=¦4 state=¦46state%¦4fstate%¦43state%¦0.slack.c¦
        h2GOCSPX-¦0SK1¦0SKa¦0SKA¦0tvly-¦1o_v1_¦3dop_v1_¦1r_v1_¦0$sandbox¦0tsapp¦0tel=¦0tel"¦0tel ¦0cell:¦0cell=¦
        h0cell"¦0cell'¦0cell\¦0cell ¦0cell>¦0cell%¦0cell&¦0cell_n¦0celln¦0celul¦
        i2redent¦2uthentic¦36code%¦3fcode%¦33code%¦0us1¦0us2¦0us3¦0us4¦0us5¦0us6¦0us7¦0us8¦0us9¦0&#64;¦0&#43;¦
        j0pass¦0pswd¦0pwd¦2shpss_¦2shptka_¦0gldt-¦0glsoat-¦1imt-¦0glwt-¦0+ASt¦0+ABa¦0+AEh¦0+ASb¦0gsk_¦0pcsk_¦
        k0sk_test_¦0sk_live_¦0sk_prod_¦0ek_test_¦0ek_live_¦0ek_prod_¦0sk-None-¦0sk-lf-¦0sk-or-v1¦0sk-¦0glft-¦0glrt-¦
        k0glptt-¦0glrtr-¦5bedrock-¦0ilgun¦1dckr_pat¦0sk_¦1pul-¦1csk-¦0ck_¦1ZXlK¦1tel'¦1tel\¦1tel>¦1tel%¦1tel&¦1tel_¦
        k1teln¦
        l0ecret¦1amlre¦1sms_code¦3whsec_¦1ghu_¦1ghs_¦1azure¦0egram¦0hvr.¦1eyJrIjoi¦4sntryu_¦4sntrys_¦3E-SECRET¦1e2b_¦
        l1phx_¦1fm1_¦1squ_¦1pnu_¦
        m0cvc¦0cvv¦2sms-code¦1shpca_¦1shpua_¦3sk-svcac¦1ghp_¦1ASIA¦0hvs.¦0hvb.¦4xkeysib-¦5xsmtpsib¦1shippo_t¦0sv1.¦
        m1asic¦0"-u¦0"-b¦0"-p¦0"-X¦1msisdn¦
        n2creds¦0oas-¦00Q~¦01Q~¦02Q~¦03Q~¦04Q~¦07Q~¦08Q~¦09Q~¦1vops¦3lin_api_¦0ops_eyJ¦0vapi-¦2fy_api_¦
        o2ice_code¦2ion_code¦2ime_code¦0glcbt-¦0ey-¦2rubygems¦0dp.st.¦0dp.pt.¦0dp.ct.¦0dp.scim.¦0dp.audit¦0eyJ¦1tel:¦
        o1tel.¦1tel/¦
        p1kup_code¦1kup-code¦1EAAA¦0EAA¦1IGAA¦4github_p¦2xoxd-¦2xoxb-¦2xoxc-¦2xoxp-¦2xapp-¦1AKIA¦1ABIA¦1plx-¦0fc-¦
        p1sbp_oaut¦1sbp_¦0sb_secre¦1ntn_¦4sq0atp-¦4sq0csp-¦0:AA¦2%3AAA¦1glc_¦2HRKU-¦2NRII-¦2NRAL-¦0gd_¦0go_¦0fw_¦
        p1tgp_v1_¦1llx-¦0bb_live_¦0EZAK¦1:APA91b¦1sgp_¦1nfp_¦1rnd_¦1CFPAT-¦1tfp_¦2CCIPAT_¦1sqp_¦0UAADAAAA¦0-----beg¦
        p0---- beg¦
        q1risati¦0_pat=¦0_pat"¦0_pat:¦0_pat'¦0_pat\¦0_pat%¦0_pat>¦0_pat]¦0_pat =¦0_pat  ¦0_pat&¦0_pat<¦0-pat=¦0-pat"¦
        q0-pat:¦0-pat'¦0-pat\¦0-pat%¦0-pat>¦0-pat]¦0-pat =¦0-pat  ¦0-pat&¦0-pat<¦1glpat-¦1ABSK¦4dckr_oat¦0lsv2_pt_¦
        q0lsv2_sk_¦3lin_oaut¦0TT3¦1s-sandbo¦1glsa_¦0cs_¦1EZTK¦0LTAI¦4-lines: ¦
        r0et_sess¦0otp¦3shpit_¦5_secret_¦11//0¦1JQQJ9¦3ecret_¦0g/bot¦0dt0c01.¦0dt0s01.¦0dt0s02.¦0dt0s08.¦0dt0s16.¦
        s1uth=¦1uth"¦1uth:¦1uth'¦1uth\¦1uth%¦1uth>¦1uth]¦1uth =¦1uth  ¦1uth&¦1uth<¦3-auth ¦3_auth ¦1uth_hea¦1uth-hea¦
        s1uthhea¦1uth_code¦1uth-code¦1uthcode¦0SK0¦0SK2¦0SK3¦0SK4¦0SK5¦0SK6¦0SK7¦0SK8¦0SK9¦0SKb¦0SKc¦0SKB¦0SKC¦0SKD¦
        t1rifie¦3?code=¦3"code=¦3 code=¦0dapi¦4sntryi_¦1fo1_¦2bkua_¦1sqa_¦
        u1sig=¦1sig%¦1mfa_code¦12fa_code¦1by '¦1by "¦0IGQV¦0IGQW¦1PMAK-¦1NRAK-¦0fax¦
        v0srf¦1ser_code¦1glffct-¦11%2F%2F0¦11%2f%2f0¦0SKf¦0SKF¦0hf_¦4pscale_t¦1fm2_¦0 -P¦0"-P¦0'-P¦0 -w¦0"-w¦0'-w¦
        v2telef¦
        w1icecode¦2ery_code¦2ity_code¦1imecode¦2ify_code¦1+AMC¦0AzCa¦0AzFu¦0ATBB¦4"value\¦4'value'¦
        x0jses¦1hpsess¦0ss.sid¦1spnetc¦1spsess¦0ssert¦1smscode¦1AzSe¦0SKd¦0SKe¦0SKE¦0SG.¦0s-develo¦0pscale_o¦
        x0pscale_p¦
        """;

    const string ByNibbles = """
        a0key¦2hmac=¦2hmac%¦1EAAA¦0AKIA¦0ASIA¦0ABIA¦0ACCA¦0A3T¦0ABSK¦1ya29.¦1tKey¦0+ASt¦0+AMC¦0ACDb¦0+ACR¦1xai-¦
        a4at-na1-¦2%3AAA¦2%3aAA¦2PMAK-¦2HRKU-¦2NRAK-¦2NRAL-¦1AKID¦0AKCp¦1UAADAAAA¦
        b2rizati¦2risati¦0sms_code¦2sms-code¦0smscode¦1AZDO¦0SG.¦0sbp_oaut¦0sbp_¦0sb_secre¦2s-sandbo¦0s-develo¦
        b0s-produc¦0:AA¦3dp.sa.¦2glsa_¦1xsmtpsib¦0:APA91b¦0sgp_¦3msisdn¦1tsapp¦0wa_id¦0waid¦0wa.me/¦
        c0pwd¦1hpsess¦1spnetc¦1spsess¦2y_phr¦2d-phr¦2y-phr¦1dphr¦1yphr¦2shpss_¦2shptka_¦2glptt-¦1EZTK¦0pscale_t¦
        c0pscale_o¦0pscale_p¦0pnu_¦0ZXlK¦0\x40¦0\x2b¦0phone¦
        d1lsv2_sk_¦0sq0csp-¦0hvb.¦0sntryi_¦0rnd_¦0sqp_¦0sqa_¦0sv1.¦0"-b¦0'-b¦0"-p¦0'-p¦0"-a¦0'-a¦0"-A¦0'-A¦0"value"¦
        d0"value\¦0'value'¦
        e0oken¦0okie¦1xoxd-¦1xoxe-¦1xoxo-¦0FwoG¦0FQoG¦02Q~¦3<Cookie ¦
        f3ice-code¦3ser-code¦2sercode¦3ion-code¦3ery-code¦3ity-code¦3ime-code¦3ify-code¦0rk_test_¦0rk_live_¦0rk_prod_¦
        f1azure¦3i_org_¦0re_¦1_rw_¦1squ_¦3bearer¦
        g06code=¦2erycode¦2itycode¦2ifycode¦2shpat_¦2shpca_¦4sk-svcac¦0IQoJ¦1AIza¦1npm_¦2o_v1_¦2r_v1_¦0pat¦0pk_¦
        g2sq0atp-¦4eyJrIjoi¦4sntrya_¦0vapi-¦
        h2kup-code¦1imecode¦1xoxa-¦1xoxb-¦1xoxc-¦1at-ap1-¦0 -b¦0 -a¦0 -A¦0telef¦0tel=¦0tel"¦0tel'¦0tel ¦0tel%¦0tel&¦
        i2redent¦2uthentic¦0d_phr¦0_auth ¦3ser_code¦3ion_code¦3ery_code¦2mfacode¦3ity_code¦2uthcode¦3ify_code¦
        i22facode¦5github_p¦0xapp-¦0xa_¦0dapi¦3lin_api_¦4lin_oaut¦2fy_api_¦1e2b_¦0bb_live_¦4$sandbox¦
        j0pass¦1mfa_code¦1mfa-code¦12fa-code¦3shppa_¦3shpua_¦3whsec_¦3xoxe.xox¦0hf_¦0plx-¦0pcsk_¦1dp.st.¦1pul-¦0pa-¦
        j2bkua_¦0fax¦1tel\¦1tel_¦1tel/¦
        k0cvc¦1kup_code¦1kupcode¦0sk_test_¦0sk_live_¦0sk_prod_¦0ek_test_¦0ek_live_¦0ek_prod_¦0GOCSPX-¦04Q~¦05Q~¦06Q~¦
        k07Q~¦0SKc¦0SKC¦1gsk_¦0sk_¦1dt0c01.¦0go_¦0fw_¦1tgp_v1_¦0ck_¦056~¦1nfp_¦1fo1_¦1tfp_¦
        l0ecret¦1amlre¦0glpat-¦0glrt-¦0glrtr-¦0glwt-¦1bedrock-¦1ilgun¦0fc-¦0egram¦1glc_¦3E-SECRET¦0gd_¦0llx-¦
        l0FLWSECK-¦0FLWSECK_¦0 -u¦0"-u¦0'-u¦0 -U¦0"-U¦0'-U¦0 -p¦0 -P¦0"-P¦0'-P¦0 -w¦0"-w¦0'-w¦0 -X¦0"-X¦0'-X¦0--user¦
        l0--proxy-¦0-----beg¦0---- beg¦0&#x40;¦0&#x2b;¦2cell_n¦1celul¦
        m1pswd¦0jses¦3ct.sid¦0ss.sid¦0srf¦0ssert¦0sig=¦0sig%¦1AzSe¦0SK4¦0SK5¦0SK7¦0SKd¦0SKe¦0SKD¦0SKE¦1hvs.¦1hvr.¦
        m1asic¦0&#64;¦0&#43;¦
        n0otp¦3shpit_¦0ghp_¦0ghu_¦0ghs_¦0ghr_¦1xoxp-¦1xoxr-¦1xoxs-¦1vops¦1dop_v1_¦3bhooks¦0$product¦2shippo_l¦
        n2shippo_t¦
        o2creds¦0jwt¦0IGQW¦2gldt-¦0imt-¦1AIoT¦0ey-¦5rubygems¦5dp.audit¦2xkeysib-¦1.eyJ¦0eyJ¦
        p1gnatu¦2ioncode¦3glsoat-¦2JQQJ9¦5dckr_oat¦2jina_¦1LTAI¦2CFPAT-¦
        q0EAA¦1IGAA¦2sk-lf-¦0glft-¦0glffct-¦0glcbt-¦0glagent-¦4.slack.c¦0+ABa¦0SK1¦0SK2¦0SK3¦0SK6¦0SKa¦0SKb¦0SKA¦0SKB¦
        q0SKF¦4pypi-AgE¦1EZAK¦1tel:¦1tel.¦1tel>¦1teln¦
        r0cvv¦1IGQV¦1oas-¦01//0¦00Q~¦01Q~¦03Q~¦08Q~¦09Q~¦1+ASb¦0g/bot¦0cs_¦4-lines: ¦
        s0et_sess¦5_secret_¦0us1¦0us2¦0us3¦0us4¦0us5¦0us6¦0us7¦0us8¦0us9¦5lsv2_pt_¦3ecret_¦3at-eu1-¦4sntryu_¦4sntrys_¦
        s0dt0s01.¦0dt0s02.¦0dt0s08.¦0dt0s16.¦1ops_eyJ¦0\u0040¦0\u002b¦
        t1rifie¦1uth=¦1uth"¦1uth:¦1uth'¦1uth%¦1uth>¦1uth =¦1uth  ¦1uth&¦1uth<¦3-auth ¦1uthhea¦0tvly-¦
        u0_pat=¦0_pat"¦0_pat:¦0_pat'¦0_pat\¦0_pat%¦0_pat>¦0_pat]¦0_pat =¦0_pat  ¦0_pat&¦0_pat<¦0-pat=¦0-pat"¦0-pat:¦
        u0-pat'¦0-pat\¦0-pat%¦0-pat>¦0-pat]¦0-pat =¦0-pat  ¦0-pat&¦0-pat<¦3?code=¦3&code=¦3;code=¦3#code=¦3"code=¦
        u3'code=¦3 code=¦36code%¦3fcode%¦33code%¦4?state=¦4&state=¦4;state=¦46state=¦4#state=¦4"state=¦4'state=¦
        u4 state=¦46state%¦4fstate%¦43state%¦4dckr_pat¦0dp.pt.¦0dp.ct.¦0dp.scim.¦2NRII-¦2CCIPAT_¦
        v1uth\¦1uth]¦1uth-hea¦1uth-code¦0sk-ant-¦0sk-proj-¦0sk-admin¦0sk-None-¦0sk-or-v1¦0sk-¦1gho_¦1GR134894¦0r8_¦
        v1ntn_¦0TT3¦1csk-¦1phx_¦1fm1_¦1fm2_¦1ws4-hmac¦
        w2nemoni¦11%2F%2F0¦11%2f%2f0¦0SK0¦0SK8¦0SK9¦0SKf¦1ATBB¦0%40¦0%2b¦0%252b¦0mobile¦
        x2uth_hea¦2ice_code¦1icecode¦2uth_code¦2ime_code¦22fa_code¦0by '¦0by "¦1+AEh¦0AzCa¦0AzFu¦0cell:¦0cell=¦0cell"¦
        x0cell'¦0cell\¦0cell ¦0cell>¦0cell%¦0cell&¦0celln¦
        """;
}
