import { mount } from 'svelte';
import '../style/base.css';
import '../style/case.css';
import HereAlone from './here-alone.svelte';

const target = document.getElementById('app');
if (target !== null) mount(HereAlone, { target });
